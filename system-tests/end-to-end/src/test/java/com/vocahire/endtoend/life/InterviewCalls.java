package com.vocahire.endtoend.life;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The calls that PostgreSQL knows of one interview, oldest first, and what became of them. */
final class InterviewCalls implements AutoCloseable {

  /** One call; {@code due} as long as the provider has not taken its hang-up. */
  record Call(String id, boolean open, boolean due) {}

  private final Connection database;
  private final Emulator emulator;

  InterviewCalls(Endpoints endpoints, Emulator emulator) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
    this.emulator = emulator;
  }

  List<Call> of(String interview) throws SQLException {
    var query =
        "select call_id, ended_at is null, hang_up_due_at is not null from interview_call"
            + " where interview_id = cast(? as uuid) order by number";
    List<Call> calls = new ArrayList<>();
    try (var statement = database.prepareStatement(query)) {
      statement.setString(1, interview);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          calls.add(new Call(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
        }
      }
    }
    return calls;
  }

  /** What an interview has at the provider, by the provider's own account. */
  List<String> openAtProvider(String interview) throws SQLException {
    return of(interview).stream()
        .map(Call::id)
        .filter(call -> emulator.stateOf(call).equals("open"))
        .toList();
  }

  /** How many further calls count against its limit. */
  int counted(String interview) throws SQLException {
    var query = "select calls_counted from interview where id = cast(? as uuid)";
    try (var statement = database.prepareStatement(query)) {
      statement.setString(1, interview);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** As if it had continued in so many calls already. */
  void haveBeen(String interview, int furtherCalls) throws SQLException {
    var update = "update interview set calls_counted = ? where id = cast(? as uuid)";
    try (var statement = database.prepareStatement(update)) {
      statement.setInt(1, furtherCalls);
      statement.setString(2, interview);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
