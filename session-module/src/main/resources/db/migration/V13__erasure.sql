-- What browsers may write of their connection is on lists, also here.

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
