-- The whole schema, one table after another, each with its constraints, indexes and first rows; a table follows those
-- that it refers to. What no step of an interview's life reads has a table of its own, whose rows the erasure deletes.
-- com.vocahire.session has the states and reasons.

-- An interview from its opening to its erasure, and its receipt afterwards.
create table interview (
  id              uuid primary key,
  owner           varchar(255) not null,
  state           varchar(16)  not null check (state in ('CREATED', 'EXCHANGING', 'CONNECTING', 'LIVE', 'ENDED')),
  end_reason      varchar(16)
    check (end_reason in ('COMPLETED', 'ABANDONED', 'EXPIRED', 'FAILED', 'TIME_LIMIT', 'ERASED')),

  -- Null once the interview is erased.
  job_title       varchar(120),
  company         varchar(200),
  interview_type  varchar(60),
  language        varchar(35),
  model           varchar(100),

  -- The version of the text that the candidate agreed to, and when the server received the agreement. Null where the
  -- page asked for none: the page of an API client may ask by itself.
  consent_version varchar(40),
  consented_at    timestamptz,

  -- Digest of the token that the browser has for one exchange.
  token_digest    bytea,
  -- The provider's short-lived secret, sealed with AES-256-GCM under that token, so that a reader of this table cannot
  -- open it.
  sealed_secret   text,

  -- The call that the interview has, or had last, and its number in interview_call.
  call_id         varchar(200),
  call_number     integer      not null default 0,
  -- How often the interview continued in a new call.
  reconnections   integer      not null default 0,
  -- New calls against the limit; one that failed before the provider was asked is given back.
  calls_counted   integer      not null default 0 check (calls_counted >= 0),
  -- Numbers the calls, and is never given back.
  calls_begun     integer      not null default 0,

  created_at      timestamptz  not null,
  expires_at      timestamptz  not null,
  answered_at     timestamptz,
  connected_at    timestamptz,
  -- The page's last heartbeat, some seconds old: a younger one is not written. It is in no index, so that a heartbeat
  -- changes no index either (HOT); the sweep finds silent pages among the interviews that have not ended.
  last_seen_at    timestamptz  not null,
  ends_at         timestamptz,
  ended_at        timestamptz,
  erased_at       timestamptz,

  constraint ended_with_reason check ((state = 'ENDED') = (end_reason is not null and ended_at is not null)),
  constraint erased_is_ended check (erased_at is null or end_reason = 'ERASED'),
  constraint title_until_erased check (job_title is not null or erased_at is not null),
  constraint consent_has_time check ((consent_version is null) = (consented_at is null)),
  -- The secret goes with the exchange, whatever its outcome, and with the end of the session.
  constraint secret_until_exchange check (sealed_secret is null or state = 'CREATED'),
  constraint call_has_end check (call_id is null or ends_at is not null)
);

-- A caller's interviews, newest first.
create index interview_by_owner on interview (owner, created_at desc, id desc);
-- All interviews, newest first, for reviewers.
create index interview_by_time on interview (created_at desc, id desc) where erased_at is null;
-- One interview of a caller at a time, whichever node opens it. The index also counts the interviews that have not
-- ended, some thousands at most, without reading their rows.
create unique index interview_live_by_owner on interview (owner) include (state) where state <> 'ENDED';
-- What a sweep ends: interviews whose time is over, and openings whose offer or answer did not come.
create index interview_by_end on interview (ends_at) where state in ('CONNECTING', 'LIVE');
create index interview_by_expiry on interview (expires_at) where state in ('CREATED', 'EXCHANGING');
-- Interviews whose retention ends, and receipts whose retention ends.
create index interview_to_erase on interview (ended_at) where erased_at is null;
create index interview_erased on interview (erased_at) where erased_at is not null;

-- When the installation was last swept, by whichever node: of its nodes one sweeps at a time.
create table sweep (
  only_row     boolean     primary key default true check (only_row),
  -- When a sweep was begun; until a moment later no other node begins one.
  begun_at     timestamptz not null,
  -- When the last sweep began that ended all that was overdue. While there is none, the database may have taken no
  -- heartbeats either.
  done_at      timestamptz not null,
  -- A page's silence counts from here at the earliest: when sweeps began again after an outage.
  silence_from timestamptz not null
);

insert into sweep (begun_at, done_at, silence_from) values (now(), now(), 'epoch');

-- The long texts.
create table interview_material (
  interview_id    uuid primary key references interview (id) on delete cascade,
  job_description text,
  resume_text     text
);

-- The request that created an interview: for an hour it counts against its caller's limit, and for a day a repetition
-- under the same Idempotency-Key gets its answer. Caller and key are digests; the answer is sealed with the key, which
-- is not stored.
create table opening (
  interview_id   uuid primary key references interview (id) on delete cascade,
  caller_digest  varchar(64) not null,
  opened_at      timestamptz not null,
  -- When the opening ceased to count: the server saw it fail before the provider could be asked. No other failure sets
  -- it, since a browser could report one. Null counts.
  released_at    timestamptz,
  key_digest     varchar(64) unique,
  request_digest varchar(64),
  -- How many requests have performed it: a second one does when the node of the first has failed.
  attempts       integer     not null default 1,
  attempt_until  timestamptz,
  answer         text,
  failure        varchar(32),
  constraint key_with_request check ((key_digest is null) = (request_digest is null))
);

create index opening_by_caller on opening (caller_digest, opened_at desc);
create index opening_by_age on opening (opened_at);
create index opening_without_key on opening (opened_at) where key_digest is null;

-- Each call that the provider accepted. An interview that was interrupted continues in a new call; a call that is over
-- stays due for its hang-up until the provider has accepted that.
create table interview_call (
  interview_id     uuid         not null references interview (id) on delete cascade,
  -- 0 for the first; a call with a higher number replaces one with a lower number, in any order of the provider's answers.
  number           integer      not null,
  call_id          varchar(200) not null,
  accepted_at      timestamptz  not null,
  ended_at         timestamptz,
  hang_up_due_at   timestamptz,
  hang_up_attempts integer      not null default 0,
  primary key (interview_id, number),
  constraint hang_up_after_end check (hang_up_due_at is null or ended_at is not null)
);

create index interview_call_to_hang_up on interview_call (hang_up_due_at) where hang_up_due_at is not null;

-- One item of the conversation, under the id that the provider gave it. The words of a completed or truncated item
-- never change: another version that comes later is a revision.
create table transcript_item (
  interview_id     uuid         not null references interview (id) on delete cascade,
  item_id          varchar(64)  not null,
  -- The item's place in the conversation; the order of arrival decides what this leaves open.
  previous_item_id varchar(64),
  arrival          bigint       generated always as identity,
  role             varchar(16)  not null check (role in ('CANDIDATE', 'INTERVIEWER')),
  status           varchar(16)  not null check (status in ('COMPLETED', 'TRUNCATED', 'INCOMPLETE')),
  text             text         not null,
  -- Code points, so that the size of a conversation is known without reading it.
  characters       integer      not null generated always as (char_length(text)) stored,
  received_at      timestamptz  not null,
  -- How many other versions were delivered, including those that were not kept.
  revisions        integer      not null default 0,
  primary key (interview_id, item_id)
);

-- Other versions of an item, numbered from 1, the first few of each. They are never shown as what was said.
create table transcript_revision (
  interview_id     uuid         not null,
  item_id          varchar(64)  not null,
  number           integer      not null,
  previous_item_id varchar(64),
  role             varchar(16)  not null check (role in ('CANDIDATE', 'INTERVIEWER')),
  status           varchar(16)  not null check (status in ('COMPLETED', 'TRUNCATED', 'INCOMPLETE')),
  text             text         not null,
  characters       integer      not null generated always as (char_length(text)) stored,
  received_at      timestamptz  not null,
  primary key (interview_id, item_id, number),
  foreign key (interview_id, item_id) references transcript_item on delete cascade
);

-- The feedback on an interview: requested, written by the provider's text model, kept until the erasure.
create table interview_feedback (
  interview_id uuid primary key references interview (id) on delete cascade,
  state        varchar(8)  not null check (state in ('PENDING', 'READY', 'FAILED')),
  -- How often it was requested, and how often the provider was asked since the last request.
  requests     integer     not null default 1,
  attempts     integer     not null default 0,
  -- When the next attempt is due. An attempt in progress has moved it, so another node repeats it if this one fails.
  due_at       timestamptz,
  -- When the last attempt began: the caller whose last attempt is longest ago comes first.
  claimed_at   timestamptz,
  -- Since when the items of the conversation do not change, because the feedback is written from them.
  frozen_at    timestamptz,
  -- JSON (FeedbackJson); every quotation in it was found in the transcript.
  report       text,
  made_at      timestamptz,
  constraint due_while_pending check ((state = 'PENDING') = (due_at is not null)),
  constraint report_when_ready check ((state = 'READY') = (report is not null and made_at is not null))
);

create index interview_feedback_due on interview_feedback (due_at) where due_at is not null;
create index interview_feedback_claimed on interview_feedback (claimed_at) where claimed_at is not null;

-- Each request of a caller for feedback, kept for a day. It does not refer to the interview, so that an erasure gives
-- nothing of the day's limit back.
create table feedback_request (
  id            bigint generated always as identity primary key,
  caller_digest varchar(64) not null,
  requested_at  timestamptz not null
);

create index feedback_request_by_caller on feedback_request (caller_digest, requested_at desc);
create index feedback_request_by_age on feedback_request (requested_at);

-- Which network paths a call was offered and which it used, for reports on how candidates connect. No address is kept.
create table interview_path (
  interview_id   uuid primary key references interview (id) on delete cascade,
  -- The candidates of the provider's answer: transport and port, such as 'udp/3478 tcp/443'; null where it was not recorded.
  offered        varchar(100),
  -- The selected candidate pair (RFC 8445), as the page reported it; null until then.
  local_type     varchar(5) check (local_type in ('host', 'srflx', 'prflx', 'relay')),
  remote_type    varchar(5) check (remote_type in ('host', 'srflx', 'prflx', 'relay')),
  protocol       varchar(3) check (protocol in ('udp', 'tcp')),
  relay_protocol varchar(3) check (relay_protocol in ('udp', 'tcp', 'tls')),
  constraint complete_candidate_pair check
    ((local_type is null) = (remote_type is null) and (local_type is null) = (protocol is null))
);

-- The names of phases, so that browsers cannot add others. ReportedWords has those of browsers.
create table phase_name (
  phase varchar(60) primary key
);

insert into phase_name (phase) values
  ('database'), ('token'), ('exchange'),
  ('browser.microphoneMs'), ('browser.apiMs'), ('browser.sessionMs'), ('browser.webrtcMs'), ('browser.audioMs'),
  ('browser.iceMs'), ('browser.dtlsMs'), ('browser.channelMs'), ('browser.clickToConnectedMs'),
  ('browser.reconnectMs'), ('browser.roundTripMs'), ('browser.jitterMs');

-- How long each phase of an interview took.
create table interview_phase (
  interview_id uuid         not null references interview (id) on delete cascade,
  phase        varchar(60)  not null,
  took_ms      bigint       not null check (took_ms >= 0),
  -- The id of the request that measured or reported it; the log has the same.
  request_id   varchar(100) not null,
  measured_at  timestamptz  not null,
  primary key (interview_id, phase),
  constraint phase_is_listed foreign key (phase) references phase_name (phase)
);

-- Percentiles of a range are read from the index alone.
create index interview_phase_by_time on interview_phase (measured_at) include (phase, took_ms);

-- Whose relays an interview used and what failed, as the browser reported. What it may report is on lists here as well.
create table interview_outcome (
  interview_id uuid primary key references interview (id) on delete cascade,
  -- Whose STUN and TURN servers the page had.
  vendor       varchar(20),
  -- The first failure: its code, or the phase in which the browser gave up.
  failure      varchar(60),
  constraint vendor_is_listed check (vendor in
    ('coturn', 'xirsys', 'cloudflare', 'twilio', 'metered', 'static', 'stun', 'none')),
  constraint failure_is_named check (failure ~ '^[a-z_]+$' or failure in
    ('browser.microphone', 'browser.api', 'browser.session', 'browser.webrtc', 'browser.sdp', 'browser.ice',
     'browser.dtls', 'browser.channel', 'browser.audio', 'browser.unknown'))
);

-- What a browser found out about its network path, for the IT department to read under a code that is given by phone.
create table support_report (
  code     varchar(8)   primary key,
  -- A pseudonym.
  owner    varchar(255) not null,
  made_at  timestamptz  not null,
  -- JSON, as the API received it; it has no credential and no address of the browser.
  report   text         not null
);

create index support_report_made_at on support_report (made_at);
create index support_report_owner on support_report (owner, made_at);

-- A job that is interviewed for.
create table job_position (
  id          uuid primary key,
  -- The subject of the recruiter who created it.
  owner       varchar(255) not null,
  state       varchar(8)   not null check (state in ('OPEN', 'ARCHIVED')),
  title       varchar(120) not null,
  company     varchar(200),
  description text,
  language    varchar(48),
  -- Each change makes the next one.
  version     integer      not null check (version > 0),
  created_at  timestamptz  not null,
  changed_at  timestamptz  not null
);

-- Who reaches a position: its owner, and the recruiters with whom it is shared.
create table position_member (
  position_id uuid         not null references job_position (id) on delete cascade,
  recruiter   varchar(255) not null,
  -- The position's, so that a recruiter's list is in the order of one index.
  created_at  timestamptz  not null,
  primary key (position_id, recruiter)
);

create index position_member_by_recruiter on position_member (recruiter, created_at desc, position_id desc);

-- The questions of a position. Each change adds a version, so that it can be shown what an interview was made by.
create table interview_plan (
  position_id uuid         not null references job_position (id) on delete cascade,
  version     integer      not null check (version > 0),
  -- The subject of the recruiter who saved it.
  author      varchar(255) not null,
  created_at  timestamptz  not null,
  -- JSON (PlanJson).
  content     text         not null,
  primary key (position_id, version)
);

create function interview_plan_stays() returns trigger language plpgsql as $$
begin
  raise exception 'interview_plan: % refused, a version never changes', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger interview_plan_stays before update on interview_plan
  for each statement execute function interview_plan_stays();

-- One candidate's way into one position.
create table invitation (
  id           uuid primary key,
  position_id  uuid         not null references job_position (id) on delete cascade,
  -- EXPIRED is derived from expires_at.
  state        varchar(9)   not null
    check (state in ('CREATED', 'SENT', 'OPENED', 'STARTED', 'COMPLETED', 'WITHDRAWN')),
  name         varchar(120) not null,
  email        varchar(254) not null,
  language     varchar(48),
  -- Of the link's secret, which is not stored.
  token_digest varchar(64)  not null unique,
  created_at   timestamptz  not null,
  expires_at   timestamptz  not null,
  -- When its link was first exchanged for an access token.
  opened_at    timestamptz
);

-- A position's invitations, newest first.
create index invitation_by_position on invitation (position_id, created_at desc, id desc);

-- Mail about invitations: written in the transaction of its cause, sent afterwards.
create table invitation_mail (
  -- Also of the message, so the same at each attempt.
  id            uuid primary key,
  -- Checked at the commit: JPA writes the two in any order.
  invitation_id uuid        not null references invitation (id) on delete cascade deferrable initially deferred,
  kind          varchar(9)  not null check (kind in ('INVITED', 'REMINDER', 'WITHDRAWN')),
  -- For which there is one letter only.
  cause         varchar(90) not null unique,
  state         varchar(8)  not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP', 'DROPPED')),
  -- The whole letter with its link, sealed under a secret that is not in the database (vocahire.invitation.key-secret).
  sealed_letter text,
  attempts      integer     not null default 0 check (attempts >= 0),
  created_at    timestamptz not null,
  -- When it is tried next; a claim moves it.
  due_at        timestamptz,
  too_late_at   timestamptz not null,
  settled_at    timestamptz,
  -- A link lies here only until it is sent.
  check ((state = 'WAITING') = (sealed_letter is not null)),
  check ((state = 'WAITING') = (due_at is not null))
);

create index invitation_mail_by_invitation on invitation_mail (invitation_id);
create index invitation_mail_due on invitation_mail (due_at) where due_at is not null;

-- The installation's own keys, which sign the tokens of invited candidates. Rows are never changed.
create table signing_key (
  -- The key id in the header of a token.
  id         uuid primary key,
  -- X.509 in Base64.
  public_key text        not null,
  -- PKCS 8 in Base64, sealed under a secret that is not in the database (vocahire.invitation.key-secret).
  sealed_key text        not null,
  created_at timestamptz not null
);

-- The audit trail: who opened, read, listed, exported and erased. Rows are only added, whichever role connects, until
-- their retention is over. server-config/postgresql/audit.sql takes the table from the application's role.

-- It does not refer to interview, so that its rows do not delay an erasure, and has no list of actions, so that a new
-- action needs no change of a table which the application may not own any more. The application sets neither id nor
-- time.
create table audit_entry (
  id           bigint generated always as identity primary key,
  happened_at  timestamptz not null default now(),
  action       text        not null,
  interview_id uuid,
  -- The position that an action of the hiring team is about.
  subject_id   uuid,
  -- A pseudonym.
  actor        text        not null,
  actor_role   text        not null,
  request_id   text        not null
);

create index audit_entry_by_interview on audit_entry (interview_id, happened_at) where interview_id is not null;
create index audit_entry_by_subject on audit_entry (subject_id, happened_at) where subject_id is not null;
create index audit_entry_by_time on audit_entry (happened_at);
create index audit_entry_by_actor on audit_entry (actor, happened_at);

-- How long a row of the audit stays at least, whatever the application requests.
create table audit_retention (
  only_row boolean  primary key default true check (only_row),
  keep     interval not null check (keep >= interval '30 days')
);

insert into audit_retention (keep) values (interval '365 days');

create function audit_entry_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry: % refused, rows are only added', tg_op using errcode = 'insufficient_privilege';
end
$$;

create function audit_entry_min_age() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.happened_at > now() - coalesce((select keep from audit_retention), interval '1000 years') then
    raise exception 'audit_entry: % refused, rows are only added until their retention is over', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;

-- Per statement, so that a change which finds no row is refused as well. Always, so that a session cannot exempt itself
-- by session_replication_role.
create trigger audit_entry_append_only before update or truncate on audit_entry
  for each statement execute function audit_entry_append_only();
alter table audit_entry enable always trigger audit_entry_append_only;
create trigger audit_entry_min_age before delete on audit_entry
  for each row execute function audit_entry_min_age();
alter table audit_entry enable always trigger audit_entry_min_age;

-- The only way to remove rows, a limited number at a time and the oldest first; -1 where its owner may remove none.
create function audit_entry_purge(before timestamptz, most integer) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  purged bigint;
begin
  if not has_table_privilege('audit_entry', 'delete') then
    return -1;
  end if;
  delete from audit_entry where id in
    (select id from audit_entry where happened_at < least(before, now() - (select keep from audit_retention))
     order by happened_at limit most for update skip locked);
  get diagnostics purged = row_count;
  return purged;
end
$$;

-- The key of the pseudonyms in audit, receipts and reports, where vocahire.audit.key sets none. A reader of audit_entry
-- has no right to read it. gen_random_uuid is random in 122 bits.
create table audit_key (
  only_row boolean primary key default true check (only_row),
  secret   bytea   not null
);

insert into audit_key (secret)
values (sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')));
