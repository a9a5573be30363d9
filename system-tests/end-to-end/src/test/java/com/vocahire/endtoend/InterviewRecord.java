package com.vocahire.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What PostgreSQL holds of interviews. */
final class InterviewRecord implements AutoCloseable {

  /** An item and who spoke it. */
  record Item(String role, String text) {}

  /** The row of an interview. */
  record Row(UUID id, String state, String endReason, String callId, String owner) {}

  private final Connection database;

  InterviewRecord(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
  }

  /** The interview that was opened last for this job. */
  Row latest(String jobTitle) throws SQLException {
    var query =
        "select id, state, end_reason, call_id, owner from interview"
            + " where job_title = ? order by created_at desc limit 1";
    try (var statement = database.prepareStatement(query)) {
      statement.setString(1, jobTitle);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Row(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5));
      }
    }
  }

  /** Moves a moment of an interview back in time, as if so much had passed. */
  void age(String interview, String moment, Duration by) throws SQLException {
    var update =
        "update interview set %s = %s - cast(? as interval) where id = cast(? as uuid)"
            .formatted(moment, moment);
    update(update, by.toSeconds() + " seconds", interview);
  }

  void setState(String interview, String state) throws SQLException {
    update("update interview set state = ? where id = cast(? as uuid)", state, interview);
  }

  /** Moves an opening back in time. */
  void ageOpening(String interview, Duration by) throws SQLException {
    update(
        "update opening set opened_at = opened_at - cast(? as interval) where interview_id = cast(? as uuid)",
        by.toSeconds() + " seconds",
        interview);
  }

  /** As if an opening had been begun so long ago and never been answered. */
  void forgetAnswer(String interview, Duration ago) throws SQLException {
    update(
        "update opening set answer = null, attempt_until = attempt_until - cast(? as interval)"
            + " where interview_id = cast(? as uuid)",
        ago.toSeconds() + " seconds",
        interview);
  }

  /** So many live interviews of as many owners. */
  void crowd(String name, int size) throws SQLException {
    update(
        "insert into interview (id, owner, state, job_title, created_at, expires_at, heard_at)"
            + " select gen_random_uuid(), ? || n, 'LIVE', 'Cook', now(), now(), now()"
            + " from generate_series(1, ?) n",
        name,
        size);
  }

  void disperse(String name) throws SQLException {
    update("delete from interview where owner like ? || '%'", name);
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The first column of the first row. */
  String value(String query, Object... parameters) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** Its conversation, from the first item along the chain of previous items. */
  List<Item> conversation(UUID interview) throws SQLException {
    var query =
        """
        with recursive chain as (
          select item_id, role, text, 1 as place from transcript_item
            where interview_id = ? and previous_item_id is null
          union all
          select next.item_id, next.role, next.text, chain.place + 1
            from transcript_item next join chain on next.previous_item_id = chain.item_id
            where next.interview_id = ?)
        select role, text from chain order by place
        """;
    List<Item> items = new ArrayList<>();
    try (var statement = database.prepareStatement(query)) {
      statement.setObject(1, interview);
      statement.setObject(2, interview);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(new Item(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)));
        }
      }
    }
    return items;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
