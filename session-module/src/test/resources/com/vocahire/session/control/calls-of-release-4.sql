-- A call that goes on, one that was hung up, one that waits for it, and an opening that never had one.
insert into interview (id, owner, state, end_reason, job_title, call_id, created_at, expires_at, answered_at, ends_at,
                       ended_at, heard_at, hang_up_due_at, hang_up_attempts)
select gen_random_uuid(), 'ada', case when name = 'live' then 'LIVE' else 'ENDED' end,
       case when name <> 'live' then 'COMPLETED' end, 'Cook', 'rtc_' || name, now(), now(), now(), now(),
       case when name <> 'live' then now() end, now(), case when name = 'due' then now() end,
       case when name = 'due' then 3 else 0 end
from unnest(array ['live', 'over', 'due']) as name;

insert into interview (id, owner, state, job_title, created_at, expires_at, heard_at)
values (gen_random_uuid(), 'bob', 'CREATED', 'Cook', now(), now(), now());
