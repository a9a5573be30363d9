package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets time pass, and others come, where a test cannot wait for it: in the rows themselves. What
 * the product then does is its own.
 */
public final class TimeShift implements AutoCloseable {

  private final Connection database;

  public TimeShift(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
  }

  /** Moves a moment of an interview back in time, as if so much had passed. */
  public void age(String interview, String moment, Duration by) throws SQLException {
    var update =
        "update interview set %s = %s - cast(? as interval) where id = cast(? as uuid)"
            .formatted(moment, moment);
    update(update, by.toSeconds() + " seconds", interview);
  }

  /** As if the installation had been swept for long: its start gives pages no time any more. */
  public void sweptForLong() throws SQLException {
    update("update sweep set silence_from = cast(? as timestamptz)", "epoch");
  }

  /** As if the next attempt to hang up its calls were long due. */
  public void hangUpIsLongDue(String interview) throws SQLException {
    update(
        "update interview_call set hang_up_due_at = now() - interval '11 minutes'"
            + " where interview_id = cast(? as uuid) and hang_up_due_at is not null",
        interview);
  }

  /** So many calls of an interview, which the provider knows nothing of, due for hanging up. */
  public void hangUpsDue(String interview, int size) throws SQLException {
    update(
        "insert into interview_call"
            + " (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)"
            + " select cast(? as uuid), n, 'rtc_many_' || n, now(), now(), now()"
            + " from generate_series(1, ?) n",
        interview,
        size);
  }

  public void setState(String interview, String state) throws SQLException {
    update(
        "update interview set state = ?, sealed_secret = null where id = cast(? as uuid)",
        state,
        interview);
  }

  /** Moves an opening back in time. */
  public void ageOpening(String interview, Duration by) throws SQLException {
    update(
        "update opening set opened_at = opened_at - cast(? as interval) where interview_id = cast(?"
            + " as uuid)",
        by.toSeconds() + " seconds",
        interview);
  }

  /** As if its owner had requested feedback so often today. */
  public void askedForFeedback(String interview, int times) throws SQLException {
    update(
        "insert into feedback_request (caller_digest, requested_at)"
            + " select caller_digest, now() - interval '1 hour' from opening, generate_series(1, ?)"
            + " where interview_id = cast(? as uuid)",
        times,
        interview);
  }

  /** As if an opening had been begun so long ago and never been answered. */
  public void removeAnswer(String interview, Duration ago) throws SQLException {
    update(
        "update opening set answer = null, attempt_until = attempt_until - cast(? as interval)"
            + " where interview_id = cast(? as uuid)",
        ago.toSeconds() + " seconds",
        interview);
  }

  /** So many live interviews of as many owners. */
  public void crowd(String name, int size) throws SQLException {
    update(
        "insert into interview (id, owner, state, job_title, created_at, expires_at, last_seen_at)"
            + " select gen_random_uuid(), ? || n, 'LIVE', 'Cook', now(), now(), now()"
            + " from generate_series(1, ?) n",
        name,
        size);
  }

  public void disperse(String name) throws SQLException {
    update("delete from interview where owner like ? || '%'", name);
  }

  /** So many live interviews of as many owners, with calls, whose time is over. */
  public void overtime(String name, int size) throws SQLException {
    update(
        "with live as (insert into interview (id, owner, state, job_title, call_id, created_at,"
            + " expires_at, last_seen_at, answered_at, ends_at)"
            + " select gen_random_uuid(), ? || n, 'LIVE', 'Cook', 'rtc_gone' || n, now(), now(),"
            + " now(), now(), now() from generate_series(1, ?) n returning id, call_id)"
            + " insert into interview_call (interview_id, number, call_id, accepted_at)"
            + " select id, 0, call_id, now() from live",
        name,
        size);
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
