package com.vocahire.session.transcript.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.transcript.entity.StoredItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads what was kept of a conversation. Plain SQL as in {@link TranscriptRows}: a table that needs
 * it to be written has no entity.
 */
@Dependent
public final class TranscriptQueries {

  static final String READ =
      """
      select item_id, previous_item_id, role, status, text, received_at, revisions
      from transcript_item where interview_id = ? order by arrival
      """;

  /** In a transaction the driver then holds so many rows, not the whole answer beside the items. */
  private static final int ROWS_AT_ONCE = 100;

  private final DataSource connections;

  @Inject
  public TranscriptQueries(DataSource connections) {
    this.connections = connections;
  }

  /** Returns every item in the order of its first arrival. */
  public List<StoredItem> read(SessionId id) {
    try (var connection = connections.getConnection();
        var statement = connection.prepareStatement(READ)) {
      statement.setObject(1, id.value());
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery()) {
        List<StoredItem> items = new ArrayList<>();
        while (rows.next()) {
          items.add(item(rows));
        }
        return items;
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  private static StoredItem item(ResultSet row) throws SQLException {
    var item = TranscriptRows.item(row);
    return new StoredItem(item, row.getTimestamp(6).toInstant(), row.getInt(7));
  }
}
