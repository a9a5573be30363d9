package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps the conversation. Plain SQL, because JPA has no upsert: the database itself settles that an
 * item delivered twice is there once, and that the wholest delivery stays, in whatever order.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class TranscriptLedger {

  /**
   * Locks the interview's row: deliveries of one conversation take turns, also with its erasure.
   */
  static final String HEAR =
      """
      update interview set heard_at = case when state = 'ENDED' then heard_at else ? end
      where id = ? and owner = ?
      returning ended_at, (select count(*) from transcript_item where interview_id = interview.id)
      """;

  static final String KEEP =
      """
      insert into transcript_item as kept
        (interview_id, item_id, previous_item_id, role, status, text, received_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (interview_id, item_id) do update
        set previous_item_id = coalesce(kept.previous_item_id, excluded.previous_item_id),
            (status, text) = (
              select wholest.status, wholest.text
              from (values (kept.status, kept.text), (excluded.status, excluded.text)) as wholest (status, text)
              order by array_position(array['TRUNCATED', 'COMPLETED', 'INCOMPLETE'], cast(wholest.status as text)),
                       length(wholest.text) desc, wholest.text
              limit 1)
      """;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject SessionLimits limits;

  /** Writes all items in one transaction, or says why none. */
  public Optional<InterviewFailure> keep(
      SessionId id, Caller owner, List<TranscriptItem> items, Instant now) {
    try (var connection = database.getConnection()) {
      var refusal = refusal(connection, id, owner, now);
      if (refusal.isEmpty()) {
        write(connection, id, items, now);
      }
      return refusal;
    } catch (SQLException failed) {
      throw new EJBException(failed); // rolls back
    }
  }

  private Optional<InterviewFailure> refusal(
      Connection connection, SessionId id, Caller owner, Instant now) throws SQLException {
    try (var hear = connection.prepareStatement(HEAR)) {
      hear.setTimestamp(1, Timestamp.from(now));
      hear.setObject(2, id.value());
      hear.setString(3, owner.subject());
      try (var row = hear.executeQuery()) {
        if (!row.next()) {
          return Optional.of(InterviewFailure.sessionNotFound());
        }
        return takes(row, now);
      }
    }
  }

  private Optional<InterviewFailure> takes(ResultSet row, Instant now) throws SQLException {
    var ended = row.getTimestamp(1);
    if (ended != null && ended.toInstant().plus(limits.deliverWithin()).isBefore(now)) {
      return Optional.of(InterviewFailure.sessionEnded());
    }
    return row.getLong(2) < limits.items()
        ? Optional.empty()
        : Optional.of(InterviewFailure.invalidField("items", "are more than one interview holds"));
  }

  private static void write(
      Connection connection, SessionId id, List<TranscriptItem> items, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      for (var item : items) {
        bind(statement, id, item, now);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement row, SessionId id, TranscriptItem item, Instant now)
      throws SQLException {
    row.setObject(1, id.value());
    row.setString(2, item.itemId());
    row.setString(3, item.previousItemId().orElse(null));
    row.setString(4, item.role().name());
    row.setString(5, item.status().name());
    row.setString(6, item.text());
    row.setTimestamp(7, Timestamp.from(now));
  }
}
