-- The feedback on an interview: asked for, written by the provider's text model, kept until the interview is erased.
-- Apart from the interview, because no step of its life reads it.
create table interview_feedback (
  interview_id uuid primary key references interview (id) on delete cascade,
  state        varchar(8)  not null check (state in ('PENDING', 'READY', 'FAILED')),
  -- How often it was asked for, and how often the provider was since it was asked for last.
  requests     integer     not null default 1,
  attempts     integer     not null default 0,
  -- When the next attempt is due; an attempt under way moves it on, so a node that dies loses nothing.
  due_at       timestamptz,
  -- JSON (com.vocahire.session.entity.FeedbackJson); every quote in it was found in the transcript.
  report       text,
  made_at      timestamptz,
  constraint due_while_pending check ((state = 'PENDING') = (due_at is not null)),
  constraint report_when_ready check ((state = 'READY') = (report is not null and made_at is not null))
);

create index interview_feedback_due on interview_feedback (due_at) where due_at is not null;
