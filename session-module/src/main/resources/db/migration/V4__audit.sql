-- Who opened, read, listed, exported and erased. Rows are only ever added, by whoever connects: what is written here
-- stays. server-config/postgresql/audit.sql takes the table from the application's role altogether.

-- No reference to interview, so that a row here hinders nothing there; no list of words, so that a new one needs no
-- change of a table that the application may not own any more. The application names neither id nor time.
create table audit_entry (
  id           bigint generated always as identity primary key,
  happened_at  timestamptz not null default now(),
  action       text        not null,
  interview_id uuid,
  actor        text        not null,
  actor_role   text        not null,
  request_id   text        not null
);

create index audit_entry_by_interview on audit_entry (interview_id, happened_at) where interview_id is not null;
create index audit_entry_by_time on audit_entry (happened_at);
create index audit_entry_by_actor on audit_entry (actor, happened_at);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry: % refused, rows are only added', tg_op using errcode = 'insufficient_privilege';
end
$$;

-- Per statement, so that also one that finds no row is refused; always, so that no session may set itself apart.
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
alter table audit_entry enable always trigger audit_entry_stays;

-- Everybody's interviews, newest first, for reviewers.
create index interview_by_time on interview (created_at desc, id desc) where erased_at is null;
