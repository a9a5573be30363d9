package com.vocahire.session.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps the conversation. Plain SQL, because JPA has no upsert: the database itself settles that an
 * item delivered twice is there once.
 */
@ApplicationScoped
public class TranscriptLedger {

  private static final String KEEP =
      """
      insert into transcript_item
        (interview_id, item_id, previous_item_id, role, status, text, received_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (interview_id, item_id) do update
        set previous_item_id = coalesce(excluded.previous_item_id, transcript_item.previous_item_id),
            status = excluded.status, text = excluded.text
      """;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /** Writes all items in one round trip and one transaction; a later delivery wins. */
  @Transactional(rollbackOn = SQLException.class)
  public void keep(SessionId id, List<TranscriptItem> items, Instant now) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
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
