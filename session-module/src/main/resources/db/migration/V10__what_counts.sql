-- What counts against a caller's limits is what the server itself saw, never how an interview ended: that a browser may say.

alter table opening
  -- When its share of the hour was given back: the server saw it fail before the provider could be asked. Written by
  -- that failure alone; null counts.
  add column released_at timestamptz,
  -- How many requests have carried it out: a second one does when the node of the first has died.
  add column attempts    integer not null default 1;

-- Each time a caller asked for feedback, kept for a day. Apart from the feedback, so that an erasure gives nothing back.
create table feedback_request (
  id            bigint generated always as identity primary key,
  caller_digest varchar(64) not null,
  requested_at  timestamptz not null
);

create index feedback_request_by_caller on feedback_request (caller_digest, requested_at desc);
create index feedback_request_by_age on feedback_request (requested_at);

-- When an attempt was last begun: whose turn is longest ago comes first.
alter table interview_feedback add column claimed_at timestamptz;
create index interview_feedback_claimed on interview_feedback (claimed_at) where claimed_at is not null;
