-- Three interviews of ada-4711 in which every column of every table holds something. Words of hers hold "word 4711".
insert into interview (id, owner, state, end_reason, job_title, company, interview_type, language, model, token_digest,
                       call_id, created_at, expires_at, answered_at, connected_at, ends_at, ended_at, last_seen_at,
                       reconnections, calls_counted, calls_begun, call_number, consent_version, consented_at)
select cast('00004711-0000-4000-8000-00000000000' || n as uuid), 'ada-4711', 'ENDED', 'COMPLETED', 'word 4711',
       'word 4711', 'word 4711', 'en', 'word 4711', '\x01', 'rtc_word 4711', now(), now(), now(), now(), now(), now(),
       now(), 1, 1, 1, 1, 'word 4711', now()
from generate_series(1, 2) n;

-- What the provider gave is there only until the exchange.
insert into interview (id, owner, state, job_title, sealed_secret, created_at, expires_at, last_seen_at)
values ('00004711-0000-4000-8000-000000000003', 'ada-4711', 'CREATED', 'word 4711', 'word 4711', now(), now(), now());

insert into interview_material (interview_id, job_description, resume_text)
values ('00004711-0000-4000-8000-000000000001', 'word 4711', 'word 4711');

insert into interview_path (interview_id, offered, local_type, remote_type, protocol, relay_protocol)
values ('00004711-0000-4000-8000-000000000001', 'word 4711', 'relay', 'host', 'udp', 'tls');

insert into opening (interview_id, caller_digest, opened_at, key_digest, request_digest, attempt_until, answer, failure, released_at)
values ('00004711-0000-4000-8000-000000000001', 'digest', now(), 'key 4711', 'word 4711', now(), 'word 4711', 'PROVIDER_ERROR', now());

insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
values ('00004711-0000-4000-8000-000000000001', 0, 'rtc_word 4711', now(), now(), null),
       ('00004711-0000-4000-8000-000000000001', 1, 'rtc_due', now(), now(), now());

insert into transcript_item (interview_id, item_id, previous_item_id, role, status, text, received_at)
values ('00004711-0000-4000-8000-000000000001', 'item_2', 'item_1', 'CANDIDATE', 'COMPLETED', 'word 4711', now());

insert into transcript_revision (interview_id, item_id, number, previous_item_id, role, status, text, received_at)
values ('00004711-0000-4000-8000-000000000001', 'item_2', 1, 'item_1', 'CANDIDATE', 'COMPLETED', 'word 4711 too', now());

insert into interview_feedback (interview_id, state, due_at, report, made_at, claimed_at, frozen_at)
values ('00004711-0000-4000-8000-000000000001', 'READY', null, 'word 4711', now(), now(), now()),
       ('00004711-0000-4000-8000-000000000002', 'PENDING', now(), null, null, null, null);

insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
values ('00004711-0000-4000-8000-000000000001', 'token', 1, 'word 4711', now());

insert into interview_outcome (interview_id, vendor, failure)
values ('00004711-0000-4000-8000-000000000001', 'coturn', 'browser.ice');

insert into audit_entry (action, interview_id, subject_id, actor, actor_role, request_id)
values ('OPENED', '00004711-0000-4000-8000-000000000001', '00004711-0000-4000-8000-000000000001', 'pseudonym', 'CANDIDATE', 'made');

insert into job_position (id, owner, state, title, version, created_at, changed_at)
values ('00004711-0000-4000-8000-000000000001', 'recruiter', 'OPEN', 'a position', 1, now(), now());

insert into invitation (id, position_id, state, name, email, language, token_digest, created_at, expires_at, opened_at)
values ('00004711-0000-4000-8000-000000000001', '00004711-0000-4000-8000-000000000001', 'OPENED', 'someone invited',
        'invited@company.example', 'en', 'digest', now(), now(), now());
