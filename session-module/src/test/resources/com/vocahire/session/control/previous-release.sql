-- What release 1 can have left: an interview in every state and with every reason it knew. Owners are named by it.
insert into interview (id, owner, state, end_reason, job_title, job_description, resume_text, token_digest, call_id,
                       created_at, expires_at, answered_at, connected_at, ends_at, ended_at)
values
  ('00000000-0000-4000-8000-000000000001', 'created', 'CREATED', null, 'Cook', 'cook well', 'I cook', '\x01', null,
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', null, null, null, null),
  ('00000000-0000-4000-8000-000000000002', 'exchanging', 'EXCHANGING', null, 'Cook', null, null, null, null,
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', null, null, null, null),
  ('00000000-0000-4000-8000-000000000003', 'connecting', 'CONNECTING', null, 'Cook', null, null, null, 'rtc_3',
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', '2026-11-01 10:01Z', null, '2026-11-01 10:46Z', null),
  ('00000000-0000-4000-8000-000000000004', 'live', 'LIVE', null, 'Cook', 'cook well', null, null, 'rtc_4',
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', '2026-11-01 10:01Z', '2026-11-01 10:02Z', '2026-11-01 10:46Z', null),
  ('00000000-0000-4000-8000-000000000005', 'completed', 'ENDED', 'COMPLETED', 'Cook', null, null, null, 'rtc_5',
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', '2026-11-01 10:01Z', '2026-11-01 10:02Z', '2026-11-01 10:46Z',
   '2026-11-01 10:30Z'),
  ('00000000-0000-4000-8000-000000000006', 'abandoned', 'ENDED', 'ABANDONED', 'Cook', null, null, null, null,
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', null, null, null, '2026-11-01 10:01Z'),
  ('00000000-0000-4000-8000-000000000007', 'expired', 'ENDED', 'EXPIRED', 'Cook', null, null, null, null,
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', null, null, null, '2026-11-01 10:02Z'),
  ('00000000-0000-4000-8000-000000000008', 'failed', 'ENDED', 'FAILED', 'Cook', null, null, null, null,
   '2026-11-01 10:00Z', '2026-11-01 10:02Z', null, null, null, '2026-11-01 10:01Z');

insert into transcript_item (interview_id, item_id, previous_item_id, role, status, text, received_at)
values
  ('00000000-0000-4000-8000-000000000005', 'item_1', null, 'INTERVIEWER', 'COMPLETED', 'Hello.', '2026-11-01 10:03Z'),
  ('00000000-0000-4000-8000-000000000005', 'item_2', 'item_1', 'CANDIDATE', 'COMPLETED', 'Hi.', '2026-11-01 10:04Z');
