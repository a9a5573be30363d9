-- The statements of the first release that interviews need, by the constants they come from. A later release keeps this
-- file as it is: its nodes migrate the schema while nodes of this release still send these. Until the release is out, the
-- file follows the constants (FormerStatementsTest).

-- transcript.control.TranscriptRows.SIZE
select count(*), coalesce(sum(characters), 0) from transcript_item where interview_id = $1;

-- transcript.control.TranscriptRows.KNOWN
select item_id, previous_item_id, role, status, text
from transcript_item where interview_id = $1 and item_id = any ($2);

-- transcript.control.TranscriptRows.KEEP
insert into transcript_item
  (interview_id, item_id, previous_item_id, role, status, text, received_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (interview_id, item_id) do update
  set previous_item_id = excluded.previous_item_id, role = excluded.role,
      status = excluded.status, text = excluded.text;

-- transcript.control.TranscriptRows.COUNT_REVISION
update transcript_item as item set revisions = revisions + 1
where interview_id = $1 and item_id = $2
  and not exists (
    select 1 from transcript_revision as kept
    where kept.interview_id = item.interview_id and kept.item_id = item.item_id
      and kept.previous_item_id is not distinct from $3 and kept.role = $4 and kept.status = $5 and kept.text = $6)
returning revisions;

-- transcript.control.TranscriptRows.KEEP_REVISION
insert into transcript_revision
  (interview_id, item_id, previous_item_id, role, status, text, received_at, number)
select $1, $2, $3, $4, $5, $6, cast($7 as timestamptz), $8
where (select coalesce(sum(characters), 0) from transcript_revision where interview_id = $9) <= $10;

-- transcript.control.TranscriptTable.LOCK
with locked as (
  select id, state, last_seen_at, ended_at from interview where id = $1 and owner = $2 for no key update),
seen as (
  update interview set last_seen_at = $3 from locked
  where interview.id = locked.id and locked.state <> 'ENDED' and locked.last_seen_at < $4)
select ended_at from locked;

-- transcript.control.TranscriptTable.FROZEN
select 1 from interview_feedback where interview_id = $1 and frozen_at is not null;

-- transcript.control.TranscriptQueries.READ
select item_id, previous_item_id, role, status, text, received_at, revisions
from transcript_item where interview_id = $1 order by arrival;

-- calls.CallTable.ACCEPTED
insert into interview_call (interview_id, number, call_id, accepted_at)
values (cast($1 as uuid), $2, $3, $4);

-- calls.CallTable.ACCEPTED_TOO_LATE
insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
values (cast($1 as uuid), $2, $3, $4, $4, $5);

-- calls.CallTable.OVER
update interview_call set ended_at = $2, hang_up_due_at = $3
where interview_id = any (cast(string_to_array($1, ',') as uuid[])) and ended_at is null
returning cast(interview_id as text), call_id;

-- calls.CallTable.HUNG_UP
update interview_call set hang_up_due_at = null where interview_id = cast($1 as uuid) and call_id = $2;

-- calls.CallTable.SHARE
select 1 from interview where id = cast($1 as uuid) for share;

-- calls.CallTable.PURGE_ERASED
delete from interview_call c using interview i
where c.interview_id = cast($1 as uuid) and c.call_id = $2 and i.id = c.interview_id and i.erased_at is not null;

-- calls.CallTable.CLAIM
update interview_call set hang_up_due_at = $2
where (interview_id, number) in
  (select interview_id, number from interview_call where hang_up_due_at <= $1
   order by hang_up_due_at limit $3 for update skip locked)
returning cast(interview_id as text), call_id;

-- calls.CallTable.REFUSED
update interview_call
set hang_up_attempts = hang_up_attempts + 1,
    hang_up_due_at = cast($3 as timestamptz)
      + least(interval '10 minutes', interval '30 seconds' * power(2, least(hang_up_attempts, 10)))
where interview_id = cast($1 as uuid) and call_id = $2 and hang_up_due_at is not null;

-- calls.CallTable.SHARE_EXPIRED
select 1 from interview where id in
  (select interview_id from interview_call where hang_up_due_at is not null and accepted_at <= $1)
order by id for share;

-- calls.CallTable.UNCLAIMED
update interview_call set hang_up_due_at = $3
where interview_id = cast($1 as uuid) and call_id = $2 and hang_up_due_at is not null;

-- life.control.InterviewTable.ANSWERED
with answered as (
  update interview set state = 'CONNECTING', call_id = $2, model = $3, answered_at = $4, last_seen_at = $4, ends_at = $5
  where id = cast($1 as uuid) and state = 'EXCHANGING'
  returning *),
taken as (
  insert into interview_call (interview_id, number, call_id, accepted_at) select id, 0, $2, $4 from answered),
repeatable as (
  update opening set answer = cast($6 as text)
  where interview_id in (select id from answered) and key_digest is not null and cast($6 as text) is not null),
path as (
  insert into interview_path (interview_id, offered) select id, cast($7 as varchar) from answered
  on conflict (interview_id) do update set offered = excluded.offered)
select * from answered;

-- life.control.EndingUpdates.END
update interview set state = 'ENDED', end_reason = $2, ended_at = $3, sealed_secret = null
where id = cast($1 as uuid) and state <> 'ENDED';

-- life.control.EndingUpdates.ORPHANED
update interview
set call_id = case when erased_at is null then cast($2 as varchar) end, answered_at = $3, ends_at = $3
where id = cast($1 as uuid) and call_id is null
  and not exists (select 1 from interview_call where interview_id = cast($1 as uuid) and number = 0);

-- opening.control.OpeningTransaction.LOCK
select pg_try_advisory_xact_lock(hashtextextended($2, 1448428360)),
       set_config('idle_in_transaction_session_timeout', $1, true),
       set_config('statement_timeout', $1, true);

-- opening.control.OpeningTransaction.OPEN
with opened as (
  insert into interview (id, owner, state, job_title, company, interview_type, language,
                         created_at, expires_at, last_seen_at, consent_version, consented_at)
  values (cast($1 as uuid), $2, $3, $4, cast($5 as varchar), cast($6 as varchar), cast($7 as varchar),
          $8, $9, $8, cast($10 as varchar), case when cast($10 as varchar) is not null then cast($8 as timestamptz) end)
  returning id, created_at),
material as (
  insert into interview_material (interview_id, job_description, resume_text)
  select id, cast($11 as text), cast($12 as text) from opened
  where coalesce(cast($11 as text), cast($12 as text)) is not null),
receipt as (
  insert into opening (interview_id, caller_digest, opened_at, key_digest, request_digest, attempt_until)
  select id, $13, created_at, cast($14 as varchar), cast($15 as varchar), $16 from opened)
insert into audit_entry (action, interview_id, actor, actor_role, request_id)
select 'OPENED', id, $17, $18, $19 from opened;

-- opening.control.OpeningTransaction.TAKE_OVER
update opening set attempt_until = $2, attempts = attempts + 1
where interview_id = cast($1 as uuid);

-- opening.control.Quota.STANDING
with expired as (
  update interview set state = 'ENDED', end_reason = 'EXPIRED', ended_at = $2, sealed_secret = null
  where owner = $1 and state = 'CREATED' and expires_at <= $2
    and not exists (select 1 from opening where key_digest = cast($7 as varchar)))
select
  exists (select 1 from opening where key_digest = cast($7 as varchar)),
  exists (select 1 from interview
          where owner = $1 and state <> 'ENDED' and not (state = 'CREATED' and expires_at <= $2)),
  (select opened_at from opening
   where caller_digest = $3 and opened_at > $4 and released_at is null
   order by opened_at desc offset $5 limit 1),
  (select opened_at from opening
   where caller_digest = $3 and opened_at > $4
   order by opened_at desc offset $6 limit 1);

-- idempotency.OpeningTable.SETTLE
update opening set answer = $2 where interview_id = cast($1 as uuid) and key_digest is not null;

-- idempotency.OpeningTable.FAIL
update opening set failure = $2 where interview_id = cast($1 as uuid) and key_digest is not null;

-- idempotency.OpeningTable.RELEASE
update opening set released_at = $2
where interview_id = cast($1 as uuid) and attempts = 1 and answer is null and released_at is null;

-- idempotency.OpeningTable.RELEASE_KEY
update opening set key_digest = null, request_digest = null, answer = null
where interview_id = cast($1 as uuid);

-- reconnection.ReconnectionUpdates.BEGIN
update interview set calls_counted = calls_counted + 1, calls_begun = calls_begun + 1, last_seen_at = $3
where id = cast($1 as uuid) and owner = $2 and state in ('CONNECTING', 'LIVE') and ends_at > $3
  and calls_counted < $4 and calls_begun < $5
returning calls_begun;

-- reconnection.ReconnectionUpdates.GIVE_BACK
update interview set calls_counted = calls_counted - 1
where id = cast($1 as uuid) and calls_counted > 0;

-- reconnection.ReconnectionUpdates.RESUME
update interview
set reconnections = reconnections + 1, call_number = $2, call_id = $3, model = $4, last_seen_at = $5
where id = cast($1 as uuid) and state in ('CONNECTING', 'LIVE') and call_number < $2;

-- paths.PathTable.OFFERED
insert into interview_path (interview_id, offered)
select id, cast($2 as varchar) from interview where id = cast($1 as uuid) and erased_at is null
for share
on conflict (interview_id) do update set offered = excluded.offered;

-- paths.PathTable.SELECTED
insert into interview_path (interview_id, local_type, remote_type, protocol, relay_protocol)
select id, $2, $3, $4, cast($5 as varchar) from interview where id = cast($1 as uuid) and erased_at is null
for share
on conflict (interview_id) do update
  set local_type = excluded.local_type, remote_type = excluded.remote_type,
      protocol = excluded.protocol, relay_protocol = excluded.relay_protocol;

-- timings.TimingsTable.PHASES
with entry as materialized (
  select * from json_to_recordset(cast($1 as json)) as entry (interview uuid, phase text, took bigint,
    request text, at timestamptz, vendor text, failure text)),
existing as materialized (
  select id from interview where id in (select interview from entry) and erased_at is null
  order by id for share)
insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
select distinct on (entry.interview, entry.phase)
  entry.interview, left(entry.phase, 60), entry.took, left(entry.request, 100), entry.at
 from entry join existing on existing.id = entry.interview where entry.phase is not null
order by entry.interview, entry.phase, entry.at desc
on conflict (interview_id, phase) do update
  set took_ms = excluded.took_ms, request_id = excluded.request_id, measured_at = excluded.measured_at;

-- timings.TimingsTable.OUTCOMES
with entry as materialized (
  select * from json_to_recordset(cast($1 as json)) as entry (interview uuid, phase text, took bigint,
    request text, at timestamptz, vendor text, failure text)),
existing as materialized (
  select id from interview where id in (select interview from entry) and erased_at is null
  order by id for share)
insert into interview_outcome as had (interview_id, vendor, failure)
select entry.interview, left(max(entry.vendor), 20), left(max(entry.failure), 60)
 from entry join existing on existing.id = entry.interview where entry.phase is null
group by entry.interview
on conflict (interview_id) do update
  set vendor = coalesce(excluded.vendor, had.vendor), failure = coalesce(had.failure, excluded.failure);

-- audit.AuditTable.OF_EACH
insert into audit_entry (action, actor, actor_role, request_id, interview_id)
select cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast(id as uuid)
from unnest(string_to_array($5, ',')) as id;

-- audit.AuditTable.OF_NONE
insert into audit_entry (action, actor, actor_role, request_id) values ($1, $2, $3, $4);
