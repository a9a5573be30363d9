-- What an erasure leaves, for how long, and who may know whom by it. What browsers may write is on lists, also here.

-- A migration takes the time it needs.
set local statement_timeout = 0;

-- Names of phases: com.vocahire.session.entity.ReportedWords has those of browsers.
create table phase_name (
  phase varchar(60) primary key
);

insert into phase_name (phase) values
  ('database'), ('token'), ('exchange'),
  ('browser.microphoneMs'), ('browser.apiMs'), ('browser.sessionMs'), ('browser.webrtcMs'), ('browser.audioMs'),
  ('browser.iceMs'), ('browser.dtlsMs'), ('browser.channelMs'), ('browser.clickToConnectedMs'),
  ('browser.reconnectMs'), ('browser.roundTripMs'), ('browser.jitterMs');

delete from interview_phase where phase not in (select phase from phase_name);
alter table interview_phase add constraint phase_is_listed foreign key (phase) references phase_name (phase);

update interview_trace set vendor = null
where vendor not in ('coturn', 'xirsys', 'cloudflare', 'twilio', 'metered', 'static', 'stun', 'none');
update interview_trace set failure = 'browser.unknown'
where failure !~ '^[a-z_]+$'
  and failure not in ('browser.microphone', 'browser.api', 'browser.session', 'browser.webrtc', 'browser.sdp',
                      'browser.ice', 'browser.dtls', 'browser.channel', 'browser.audio');
alter table interview_trace
  add constraint vendor_is_listed check (vendor in
    ('coturn', 'xirsys', 'cloudflare', 'twilio', 'metered', 'static', 'stun', 'none')),
  -- A failure's code, or where the browser gave up.
  add constraint failure_is_named check (failure ~ '^[a-z_]+$' or failure in
    ('browser.microphone', 'browser.api', 'browser.session', 'browser.webrtc', 'browser.sdp', 'browser.ice',
     'browser.dtls', 'browser.channel', 'browser.audio', 'browser.unknown'));

-- The key of the names that stand for people in audit, receipts and reports, where vocahire.audit.key gives none. Whoever
-- reads audit_entry has no right to read it. gen_random_uuid is random in 122 bits.
create table audit_key (
  only_row boolean primary key default true check (only_row),
  secret   bytea   not null
);

insert into audit_key (secret)
values (sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8')));

-- What earlier erasures have left.
update interview set call_id = null, model = null, consent_version = null, consented_at = null where erased_at is not null;

-- Whose a report was stood there in plain words: it can still be looked up under its code.
update support_report set owner = '';

-- Receipts end, too.
create index interview_erased on interview (erased_at) where erased_at is not null;

-- How long a row of the audit stays at least, whatever the application asks for.
create table audit_retention (
  only_row boolean  primary key default true check (only_row),
  keep     interval not null check (keep >= interval '30 days')
);

insert into audit_retention (keep) values (interval '365 days');

create function audit_entry_ages() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.happened_at > now() - coalesce((select keep from audit_retention), interval '1000 years') then
    raise exception 'audit_entry: % refused, rows are only added until their retention is over', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;

-- The one way to remove rows, some at a time and the oldest first; -1 where its owner may remove none.
create function audit_entry_purge(before timestamptz, most integer) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  purged bigint;
begin
  if not has_table_privilege('audit_entry', 'delete') then
    return -1;
  end if;
  delete from audit_entry where id in
    (select id from audit_entry where happened_at < least(before, now() - (select keep from audit_retention))
     order by happened_at limit most for update skip locked);
  get diagnostics purged = row_count;
  return purged;
end
$$;

-- Once server-config/postgresql/audit.sql has taken the table away, that file does this.
do $$
begin
  if pg_has_role((select relowner from pg_class where oid = 'audit_entry'::regclass), 'usage') then
    drop trigger audit_entry_stays on audit_entry;
    create trigger audit_entry_stays before update or truncate on audit_entry
      for each statement execute function audit_entry_stays();
    create trigger audit_entry_ages before delete on audit_entry
      for each row execute function audit_entry_ages();
    alter table audit_entry enable always trigger audit_entry_stays;
    alter table audit_entry enable always trigger audit_entry_ages;
  end if;
end
$$;
