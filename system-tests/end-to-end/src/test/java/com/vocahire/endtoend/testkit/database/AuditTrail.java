package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL holds of who did what. */
public final class AuditTrail implements AutoCloseable {

  /** One row, without its time. */
  public record Entry(String action, String role, String actor, String request) {}

  private final Connection database;

  public AuditTrail(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
  }

  /** Of one interview, in the order in which it was written. */
  public List<Entry> of(String interview) throws SQLException {
    return entries("interview_id = cast(? as uuid)", interview);
  }

  /** Of one position, in the order in which it was written. */
  public List<Entry> about(String subject) throws SQLException {
    return entries("subject_id = cast(? as uuid)", subject);
  }

  /** By one request. */
  public List<Entry> by(String request) throws SQLException {
    return entries("request_id = ?", request);
  }

  private List<Entry> entries(String which, String value) throws SQLException {
    var query = "select action, actor_role, actor, request_id from audit_entry where ";
    List<Entry> entries = new ArrayList<>();
    try (var statement = database.prepareStatement(query + which + " order by id")) {
      statement.setString(1, value);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return entries;
  }

  /** Lets the database refuse the audit entries of one actor, as it does when its disk is full. */
  public void refusesEntriesOf(String actor) throws SQLException {
    execute(
        """
        create or replace function no_room() returns trigger language plpgsql as $$
        begin
          raise exception 'disk full' using errcode = 'disk_full';
        end $$;
        create trigger no_room before insert on audit_entry
          for each row when (new.actor = '%s') execute function no_room()
        """
            .formatted(actor));
  }

  public void acceptsEntriesAgain() throws SQLException {
    execute("drop trigger if exists no_room on audit_entry");
  }

  public void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
