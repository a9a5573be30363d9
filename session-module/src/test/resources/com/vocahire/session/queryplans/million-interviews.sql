-- The rows agree with one another; checking each foreign key would take longer than writing them.
set session_replication_role = replica;

-- A million interviews of ninety days by fifty thousand callers, some hundred of them not over.
insert into interview (id, owner, state, end_reason, job_title, company, language, model, call_id, created_at, expires_at,
                       answered_at, connected_at, ends_at, ended_at, last_seen_at)
select cast(lpad(to_hex(number), 8, '0') || '-0000-4000-8000-000000000000' as uuid),
       'caller-' || number % 50000, state, case when state = 'ENDED' then 'COMPLETED' end,
       'Lighthouse keeper', 'Coast', 'en', 'gpt-realtime-2.1', 'rtc_' || number, born, born + interval '2 minutes',
       born + interval '1 second', born + interval '2 seconds', born + interval '45 minutes',
       case when state = 'ENDED' then born + interval '20 minutes' end, born + interval '2 seconds'
from (select number,
             now() - number * interval '90 days' / 1000000 as born,
             case when number > 800 then 'ENDED'
                  else (array ['LIVE', 'LIVE', 'CONNECTING', 'EXCHANGING', 'CREATED'])[1 + number % 5] end as state
      from generate_series(1, 1000000) as number) as numbered;

insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
select id, 0, call_id, answered_at, ended_at,
       case when ended_at is not null and call_id like '%0000' and call_id > 'rtc_5' then now() end
from interview;

insert into interview_material (interview_id, job_description, resume_text)
select id, repeat('what is asked for ', 20), repeat('what I have done ', 20)
from interview where created_at > now() - interval '2 days';

insert into interview_path (interview_id, offered, local_type, remote_type, protocol)
select id, 'udp/3478 tcp/443', 'srflx', 'host', 'udp' from interview where created_at > now() - interval '20 days';

-- The last day's: with a key they are kept for a day, without one for an hour.
insert into opening (interview_id, caller_digest, opened_at, key_digest, request_digest)
select id, encode(sha256(convert_to(owner, 'UTF8')), 'hex'), created_at,
       case when keyed then encode(sha256(convert_to(cast(id as text), 'UTF8')), 'hex') end,
       case when keyed then 'request' end
from (select id, owner, created_at, created_at < now() - interval '1 hour' or owner like '%0' as keyed
      from interview where created_at > now() - interval '1 day') as latest;

insert into transcript_item (interview_id, item_id, previous_item_id, role, status, text, received_at)
select id, 'item_' || item, case when item > 1 then 'item_' || item - 1 end,
       case when item % 2 = 1 then 'INTERVIEWER' else 'CANDIDATE' end, 'COMPLETED', 'What was said in this turn.', created_at
from interview, generate_series(1, 20) as item
where created_at > now() - interval '1 day';

-- Most of what ended within an hour has none yet; of older ones some are due.
insert into interview_feedback (interview_id, state, due_at, report, made_at)
select id, case when due then 'PENDING' else 'READY' end, case when due then now() end,
       case when not due then '{}' end, case when not due then now() end
from (select id, id < '00008000-0000-4000-8000-000000000000' and owner like '%00' as due
      from interview where ended_at < now() - interval '30 minutes' and created_at > now() - interval '20 days') as ended;

-- Who asked for feedback today.
insert into feedback_request (caller_digest, requested_at)
select encode(sha256(convert_to('caller-' || number % 5000, 'UTF8')), 'hex'), now() - number * interval '1 second'
from generate_series(1, 80000) as number;

insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
select id, phase, 100, 'request', created_at
from interview, unnest(array ['token', 'exchange', 'database', 'browser.iceMs']) as phase
where created_at > now() - interval '20 days';

insert into interview_outcome (interview_id, vendor)
select id, 'coturn' from interview where created_at > now() - interval '20 days';

-- The audit entries of the latest.
insert into audit_entry (happened_at, action, interview_id, actor, actor_role, request_id)
select created_at, 'OPENED', id, encode(sha256(convert_to(owner, 'UTF8')), 'hex'), 'CANDIDATE', 'request-' || id
from interview where created_at > now() - interval '20 days';

insert into support_report (code, owner, made_at, report)
select lpad(to_hex(n), 8, '0'), 'pseudonym-' || n % 5000, now() - n * interval '1 minute', '{}'
from generate_series(1, 40000) as n;

-- Other versions of what was said, of some conversations.
insert into transcript_revision (interview_id, item_id, number, previous_item_id, role, status, text, received_at)
select interview_id, item_id, 9, previous_item_id, role, status, 'another version', received_at
from transcript_item limit 40000;

set session_replication_role = origin;

analyze;
