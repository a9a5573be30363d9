-- What an operator asks of many interviews: how long each phase took, whose relays were used, what failed. Apart from
-- the interview, because no step of its life reads it; gone with its erasure.
create table interview_phase (
  interview_id uuid         not null references interview (id) on delete cascade,
  -- token, exchange, database; browser.* as the page named it.
  phase        varchar(60)  not null,
  took_ms      bigint       not null check (took_ms >= 0),
  -- Of the request in which it was measured or told: the log has it.
  request_id   varchar(100) not null,
  measured_at  timestamptz  not null,
  primary key (interview_id, phase)
);

-- Percentiles of a range are read from the index alone.
create index interview_phase_by_time on interview_phase (measured_at) include (phase, took_ms);

create table interview_trace (
  interview_id uuid primary key references interview (id) on delete cascade,
  -- Whose STUN and TURN servers the page had, as it told.
  vendor       varchar(20),
  -- The first thing that failed: a failure's code, or browser.* with the phase.
  failure      varchar(60)
);
