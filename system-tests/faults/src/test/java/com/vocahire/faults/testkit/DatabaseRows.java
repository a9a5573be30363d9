package com.vocahire.faults.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What PostgreSQL has, read past the product. */
public final class DatabaseRows {
  /** PostgreSQL manual, appendix A. */
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private static final String CONNECTIONS =
      "select count(*) from pg_stat_activity where application_name = 'vocahire'";

  private static final String END_CONNECTIONS =
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vocahire'";

  private static final String END_INTERVIEWS =
      """
      with ended as (
        update interview
        set state = 'ENDED', end_reason = 'ABANDONED', ended_at = now(), sealed_secret = null
        where state <> 'ENDED'
        returning id)
      update interview_call set ended_at = now(), hang_up_due_at = now()
      where ended_at is null and interview_id in (select id from ended)
      """;

  private final String url;
  private final String user;

  public DatabaseRows(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /** The provider's calls that interviews know of. */
  Set<String> calls() {
    return new TreeSet<>(column("select call_id from interview_call"));
  }

  /** The calls of interviews that are not over. */
  Set<String> liveCalls() {
    return new TreeSet<>(column("select call_id from interview_call where ended_at is null"));
  }

  /** State and reason of one caller's interviews, oldest first, as {@code ENDED FAILED}. */
  public List<String> ends(String owner) {
    return column(
        "select state || coalesce(' ' || end_reason, '') from interview where owner = '"
            + owner
            + "' order by created_at");
  }

  /** The product's connections. */
  int connections() {
    return number(CONNECTIONS);
  }

  /** Those of them that hold a transaction open and do nothing. */
  int connectionsInTransaction() {
    return number(CONNECTIONS + " and state like 'idle in%'");
  }

  /** Ends every interview, as the timer does after the last heartbeat. */
  public void endInterviews() {
    execute(END_INTERVIEWS);
  }

  public int number(String query) {
    return Integer.parseInt(column(query).get(0));
  }

  public void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** For tests that hold a lock. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "?ApplicationName=faults", user, "");
  }

  /** Takes all connections that PostgreSQL has, the product's too, until they are closed. */
  public List<Connection> takeAllConnections() throws SQLException {
    List<Connection> taken = new ArrayList<>(List.of(connect()));
    try (var end = taken.get(0).prepareStatement(END_CONNECTIONS)) {
      do {
        takeWhatIsFree(taken);
      } while (end.executeQuery().next());
    }
    return taken;
  }

  private void takeWhatIsFree(List<Connection> taken) throws SQLException {
    while (true) {
      try {
        taken.add(connect());
      } catch (SQLException refused) {
        if (!TOO_MANY_CONNECTIONS.equals(refused.getSQLState())) {
          throw refused;
        }
        return;
      }
    }
  }

  private List<String> column(String query) {
    List<String> values = new ArrayList<>();
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
