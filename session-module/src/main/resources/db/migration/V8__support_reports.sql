-- What a browser found out about its own way to an interview, for IT to look up under a code that is read out by phone.
create table support_report (
  code     varchar(8)   primary key,
  owner    varchar(255) not null,
  made_at  timestamptz  not null,
  -- JSON, as the API took it; no credential and no address of the browser is in it.
  report   text         not null
);

create index support_report_made_at on support_report (made_at);
create index support_report_owner on support_report (owner, made_at);
