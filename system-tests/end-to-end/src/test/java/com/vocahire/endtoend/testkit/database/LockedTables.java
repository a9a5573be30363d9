package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The tables of interviews and of migrations, locked so that all other connections wait for them.
 */
public final class LockedTables {

  private LockedTables() {}

  /** Lets go of them when {@code work} is done. */
  public static <T> T during(Endpoints endpoints, Supplier<T> work) {
    try (var database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
        var statement = database.createStatement()) {
      // The role's own limit would end the lock while a busy machine still asks.
      statement.execute("set idle_in_transaction_session_timeout = 0");
      database.setAutoCommit(false);
      statement.execute(
          """
          lock table interview, interview_phase, transcript_item, support_report,
          flyway_schema_history, job_position, position_member, interview_plan,
          invitation, signing_key
          in access exclusive mode
          """);
      T done = work.get();
      database.rollback();
      return done;
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }
}
