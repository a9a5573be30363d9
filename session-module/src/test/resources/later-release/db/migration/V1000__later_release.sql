-- What a release after this one could change: it only adds, and it has to wait for the table of interviews.
create table later_release (id bigint primary key);
alter table interview add column later_release text;
