package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What PostgreSQL holds of interviews. */
public final class InterviewRecord implements AutoCloseable {

  /** An item and who spoke it. */
  public record Item(String role, String text) {}

  /** The row of an interview. */
  public record Row(UUID id, String state, String endReason, String callId, String owner) {}

  private final Connection database;

  public InterviewRecord(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
  }

  /** The interview that was opened last for this job. */
  public Row latest(String jobTitle) throws SQLException {
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

  /** The first column of the first row. */
  public String value(String query, Object... parameters) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** How many interviews of such owners ended for this reason. */
  public int ended(String owners, String reason) throws SQLException {
    return Integer.parseInt(
        value(
            "select count(*) from interview where owner like ? || '%' and end_reason = ?",
            owners, reason));
  }

  /** How many of their calls are still due. */
  public int toHangUp(String owners) throws SQLException {
    return Integer.parseInt(
        value(
            "select count(hang_up_due_at) from interview_call join interview on id = interview_id"
                + " where owner like ? || '%'",
            owners));
  }

  /** Its conversation, from the first item along the chain of previous items. */
  public List<Item> conversation(UUID interview) throws SQLException {
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

  /** How many items it has, in whatever order. */
  public int items(UUID interview) throws SQLException {
    var query = "select count(*) from transcript_item where interview_id = ?";
    try (var statement = database.prepareStatement(query)) {
      statement.setObject(1, interview);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** As if its time had passed. */
  public void letTimeBeOver(UUID interview) throws SQLException {
    var update = "update interview set ends_at = now() where id = ?";
    try (var statement = database.prepareStatement(update)) {
      statement.setObject(1, interview);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
