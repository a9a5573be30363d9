-- An interview that was interrupted goes on in another call, so it has a row for each call that the provider took:
-- whichever is over stays due for hanging up until the provider has taken the hang-up.

-- A migration takes the time it needs.
set local statement_timeout = 0;

create table interview_call (
  interview_id     uuid         not null references interview (id) on delete cascade,
  -- 0 for the first; a later one replaces an earlier one, in whatever order the provider answered.
  number           integer      not null,
  call_id          varchar(200) not null,
  taken_at         timestamptz  not null,
  ended_at         timestamptz,
  hang_up_due_at   timestamptz,
  hang_up_attempts integer      not null default 0,
  primary key (interview_id, number),
  constraint hung_up_when_over check (hang_up_due_at is null or ended_at is not null)
);

insert into interview_call (interview_id, number, call_id, taken_at, ended_at, hang_up_due_at, hang_up_attempts)
select id, 0, call_id, coalesce(answered_at, created_at), ended_at, hang_up_due_at, hang_up_attempts
from interview where call_id is not null and erased_at is null or hang_up_due_at is not null;

create index interview_call_to_hang_up on interview_call (hang_up_due_at) where hang_up_due_at is not null;

-- call_id stays: the call that the interview has, or had last.
alter table interview
  drop column hang_up_due_at,
  drop column hang_up_attempts,
  -- How often it went on in another call.
  add column reconnections integer not null default 0,
  -- Further calls against the limit; what came to nothing at the provider is given back.
  add column calls_counted integer not null default 0 check (calls_counted >= 0),
  -- Numbers them, and is never given back.
  add column calls_begun   integer not null default 0,
  add column call_number   integer not null default 0;
