-- Which ways a call's media could take, and which it took, so that reports can say how candidates get through.
-- No address is kept. Apart from the interview, because no step of its life reads it; gone with its erasure.
create table interview_path (
  interview_id   uuid primary key references interview (id) on delete cascade,
  -- What the provider's answer offered: transport and port, such as 'udp/3478 tcp/443'; null where it was not recorded.
  offered        varchar(100),
  -- The pair of candidates that won (RFC 8445), as the page reported it; null until then.
  local_type     varchar(5) check (local_type in ('host', 'srflx', 'prflx', 'relay')),
  remote_type    varchar(5) check (remote_type in ('host', 'srflx', 'prflx', 'relay')),
  protocol       varchar(3) check (protocol in ('udp', 'tcp')),
  relay_protocol varchar(3) check (relay_protocol in ('udp', 'tcp', 'tls')),
  constraint whole_pair check ((local_type is null) = (remote_type is null) and (local_type is null) = (protocol is null))
);
