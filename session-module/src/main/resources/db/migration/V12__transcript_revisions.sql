-- A final item of the conversation never changes: what differs and comes later stands beside it, with its time.

-- A migration takes the time it needs.
set local statement_timeout = 0;

alter table transcript_item
  -- Code points, so that a conversation's size is known without reading it.
  add column characters integer not null generated always as (char_length(text)) stored,
  -- How many other versions were delivered, those that were not kept included.
  add column revisions  integer not null default 0;

-- Other versions of an item, numbered from 1, the first few of each; never shown as what was said. Gone with the item.
create table transcript_revision (
  interview_id     uuid         not null,
  item_id          varchar(64)  not null,
  number           integer      not null,
  previous_item_id varchar(64),
  role             varchar(16)  not null check (role in ('CANDIDATE', 'INTERVIEWER')),
  status           varchar(16)  not null check (status in ('COMPLETED', 'TRUNCATED', 'INCOMPLETE')),
  text             text         not null,
  characters       integer      not null generated always as (char_length(text)) stored,
  received_at      timestamptz  not null,
  primary key (interview_id, item_id, number),
  foreign key (interview_id, item_id) references transcript_item on delete cascade
);

-- Since when no item of the conversation changes, because feedback is written from it.
alter table interview_feedback add column frozen_at timestamptz;
