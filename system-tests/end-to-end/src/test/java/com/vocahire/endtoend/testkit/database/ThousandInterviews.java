package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Four weeks of a thousand interviews, of every outcome, in the rows themselves; gone when closed.
 * Six hundred used one vendor and a tenth of those failed, four hundred another and a fifth failed.
 */
public final class ThousandInterviews implements AutoCloseable {

  private static final String INTERVIEWS =
      """
      insert into interview (id, owner, state, end_reason, job_title, created_at, expires_at, last_seen_at, ended_at)
      select cast('f1600000-0000-4000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'rehearsed-figures', 'ENDED',
        case when n % 10 = 0 or (n % 10 = 5 and n > 600) then 'FAILED' when n % 10 = 1 then 'ABANDONED'
             when n % 10 = 2 then 'TIME_LIMIT' when n % 50 = 3 then 'EXPIRED' else 'COMPLETED' end,
        'Cook', born, born, born, born
      from (select n, now() - interval '2 hours' - n % 28 * interval '1 day' - n % 60 * interval '1 minute' as born
            from generate_series(1, 1000) n) numbered
      """;

  private static final String NUMBERED =
      " from (select *, ('x' || right(cast(id as text), 6))::bit(24)::int as n from interview where"
          + " owner = 'rehearsed-figures') i ";

  /** A phase that no page has. */
  private static final String NAME =
      "insert into phase_name (phase) values ('browser.rehearsedMs') on conflict do nothing";

  private static final String TRACES =
      """
      insert into interview_outcome (interview_id, vendor, failure)
      select id, case when n > 600 then 'twilio' else 'metered' end,
        case when end_reason = 'FAILED' then case when n % 10 = 0 then 'browser.dtls' else 'rehearsed_error' end end
      """
          + NUMBERED;

  private static final String PATHS =
      """
      insert into interview_path (interview_id, local_type, remote_type, protocol, relay_protocol)
      select id, case n % 3 when 0 then 'relay' when 1 then 'host' else 'srflx' end,
        case n % 3 when 0 then 'srflx' else 'host' end, 'udp', case n % 3 when 0 then 'tls' end
      """
          + NUMBERED
          + "where end_reason in ('COMPLETED', 'ABANDONED', 'TIME_LIMIT')";

  private static final String PHASES =
      """
      insert into interview_phase (interview_id, phase, took_ms, request_id, measured_at)
      select id, phase, case phase when 'browser.rehearsedMs' then n else least + n * 7919 % 101 * least / 50 end, 'rehearsed', created_at
      """
          + NUMBERED
          + """
          cross join (values ('database', 4), ('token', 210), ('exchange', 380), ('browser.iceMs', 60), ('browser.dtlsMs', 45),
            ('browser.channelMs', 12), ('browser.audioMs', 900), ('browser.rehearsedMs', 0)) as phases (phase, least)
          """;

  private final Connection database;

  public ThousandInterviews(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
    try (var statement = database.createStatement()) {
      for (var insert : new String[] {INTERVIEWS, NAME, TRACES, PATHS, PHASES}) {
        statement.execute(insert);
      }
    }
  }

  /** One number, as the database has it. */
  public long count(String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("delete from interview where owner = 'rehearsed-figures'");
    } finally {
      database.close();
    }
  }
}
