-- What ends an interview in time, whom an opening counts for, what a repeated request is answered, and erasure.

-- A migration takes the time it needs.
set local statement_timeout = 0;

-- The long texts stand apart: no step of an interview's life reads them, and erasing them is a delete.
create table interview_material (
  interview_id    uuid primary key references interview (id) on delete cascade,
  job_description text,
  resume_text     text
);

insert into interview_material (interview_id, job_description, resume_text)
select id, job_description, resume_text from interview where job_description is not null or resume_text is not null;

alter table interview
  drop column job_description,
  drop column resume_text,
  alter column job_title drop not null,
  add column heard_at         timestamptz,
  add column hang_up_due_at   timestamptz,
  add column hang_up_attempts integer not null default 0,
  add column erased_at        timestamptz;

-- The page was last heard when the last step was taken.
update interview set heard_at = coalesce(connected_at, answered_at, created_at);

alter table interview
  alter column heard_at set not null,
  add constraint title_until_erased check (job_title is not null or erased_at is not null),
  add constraint erased_is_ended check (erased_at is null or end_reason = 'ERASED'),
  add constraint hang_up_has_call check (hang_up_due_at is null or call_id is not null);

drop index interview_by_owner;
create index interview_by_owner on interview (owner, created_at desc, id desc);
-- Those that are not over, some thousands at most. heard_at is in no index, so that hearing of a page is a cheap update.
create index interview_not_ended on interview (owner, state) where state <> 'ENDED';
create index interview_to_hang_up on interview (hang_up_due_at) where hang_up_due_at is not null;
create index interview_to_erase on interview (ended_at) where erased_at is null;

-- An opening, remembered for a day: whom it counts for, and what a repeat under the same Idempotency-Key is answered.
-- Caller and key stand as digests; the answer is sealed with the key, which is not here.
create table opening (
  interview_id   uuid primary key references interview (id) on delete cascade,
  caller_digest  varchar(64) not null,
  opened_at      timestamptz not null,
  key_digest     varchar(64) unique,
  request_digest varchar(64),
  attempt_until  timestamptz,
  answer         text,
  failure        varchar(32),
  constraint key_with_request check ((key_digest is null) = (request_digest is null))
);

create index opening_by_caller on opening (caller_digest, opened_at desc);
create index opening_by_age on opening (opened_at);
create index opening_without_key on opening (opened_at) where key_digest is null;

-- The order in which items came settles what previous_item_id leaves open.
alter table transcript_item add column arrival bigint generated always as identity;
