-- One interview of a caller at a time is the database's own rule, whichever node opens it. The index also counts those that
-- have not ended, some thousands at most, without their rows.
create unique index interview_live_by_owner on interview (owner) include (state) where state <> 'ENDED';
drop index interview_not_ended;
