-- An interview from its opening to its erasure. States and reasons: com.vocahire.session.
create table interview (
  id              uuid primary key,
  owner           varchar(255) not null,
  state           varchar(16)  not null check (state in ('CREATED', 'EXCHANGING', 'CONNECTING', 'LIVE', 'ENDED')),
  end_reason      varchar(16)  check (end_reason in ('COMPLETED', 'ABANDONED', 'EXPIRED', 'FAILED', 'TIME_LIMIT', 'ERASED')),
  job_title       varchar(120) not null,
  company         varchar(200),
  job_description text,
  resume_text     text,
  interview_type  varchar(60),
  language        varchar(35),
  model           varchar(100),
  token_digest    bytea,
  call_id         varchar(200),
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  answered_at     timestamptz,
  connected_at    timestamptz,
  ends_at         timestamptz,
  ended_at        timestamptz,
  constraint ended_with_reason check ((state = 'ENDED') = (end_reason is not null and ended_at is not null)),
  constraint call_has_end check (call_id is null or ends_at is not null)
);

create index interview_by_owner on interview (owner, created_at desc);

-- One item of the conversation as the provider numbered it; its place is what previous_item_id says.
create table transcript_item (
  interview_id     uuid         not null references interview (id) on delete cascade,
  item_id          varchar(64)  not null,
  previous_item_id varchar(64),
  role             varchar(16)  not null check (role in ('CANDIDATE', 'INTERVIEWER')),
  status           varchar(16)  not null check (status in ('COMPLETED', 'TRUNCATED', 'INCOMPLETE')),
  text             text         not null,
  received_at      timestamptz  not null,
  primary key (interview_id, item_id)
);
