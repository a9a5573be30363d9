package com.vocahire.endtoend.testkit.database;

import com.vocahire.testkit.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets time pass for invitations, and others come, where a test cannot wait for it: in the rows
 * themselves. What the product then does is its own.
 */
public final class InvitationRows implements AutoCloseable {

  private final Connection database;

  public InvitationRows(Endpoints endpoints) throws SQLException {
    database = DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "");
  }

  /** As if its interview had started. */
  public void start(String invitation) throws SQLException {
    update("update invitation set state = 'STARTED' where id = cast(? as uuid)", invitation);
  }

  /** Moves the end of its link back in time. */
  public void age(String invitation, Duration by) throws SQLException {
    update(
        "update invitation set expires_at = expires_at - cast(? as interval)"
            + " where id = cast(? as uuid)",
        by.toSeconds() + " seconds",
        invitation);
  }

  /** As if so many others had been invited to a position just now. */
  public void crowd(String position, int size) throws SQLException {
    update(
        "insert into invitation (id, position_id, state, name, email, token_digest, created_at,"
            + " expires_at) select gen_random_uuid(), cast(? as uuid), 'CREATED', 'Ada',"
            + " 'ada@example.com', cast(gen_random_uuid() as text), now(),"
            + " now() + interval '1 day' from generate_series(1, ?)",
        position,
        size);
  }

  /** All columns of a position's invitations, as one text. */
  public String text(String position) throws SQLException {
    return text(
        "select string_agg(cast(i as text), '; ') from invitation i"
            + " where position_id = cast(? as uuid)",
        position);
  }

  /** Kind, state and content of each letter about an invitation, as one text. */
  public String letters(String invitation) throws SQLException {
    return text(
        "select string_agg(concat(kind, ',', state, ',', sealed_letter), '; ')"
            + " from invitation_mail where invitation_id = cast(? as uuid)",
        invitation);
  }

  /** How often the letter with its link was tried. */
  public int attempts(String invitation) throws SQLException {
    return Integer.parseInt(
        text(
            "select cast(max(attempts) as text) from invitation_mail"
                + " where invitation_id = cast(? as uuid)",
            invitation));
  }

  private String text(String sql, String id) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setString(1, id);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
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
