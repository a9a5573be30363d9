package com.vocahire.session.transcript.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.transcript.entity.OpenRecord;
import com.vocahire.session.transcript.entity.TranscriptItem;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of one conversation; the caller has locked its interview. Plain SQL: JPA has no upsert.
 */
final class TranscriptRows {

  /**
   * Adds items that are not there yet, in their order, where all of them are within the limits; so
   * nothing is read before it. What is there already stays as it is.
   */
  static final String ADD =
      """
      insert into transcript_item
        (interview_id, item_id, previous_item_id, role, status, text, received_at)
      select ?, item_id, previous_item_id, role, status, text, cast(? as timestamptz)
      from unnest(?, ?, ?, ?, ?) with ordinality as item (item_id, previous_item_id, role, status, text, place)
      where (select count(*) <= ? and coalesce(sum(characters), 0) <= ?
             from transcript_item where interview_id = ?)
      order by place
      on conflict (interview_id, item_id) do nothing
      """;

  static final String SIZE =
      "select count(*), coalesce(sum(characters), 0) from transcript_item where interview_id = ?";

  static final String KNOWN =
      """
      select item_id, previous_item_id, role, status, text
      from transcript_item where interview_id = ? and item_id = any (?)
      """;

  static final String KEEP =
      """
      insert into transcript_item
        (interview_id, item_id, previous_item_id, role, status, text, received_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (interview_id, item_id) do update
        set previous_item_id = excluded.previous_item_id, role = excluded.role,
            status = excluded.status, text = excluded.text
      """;

  /** Counts a version that is not among the kept ones; a page repeats what got no answer. */
  static final String COUNT_REVISION =
      """
      update transcript_item as item set revisions = revisions + 1
      where interview_id = ? and item_id = ?
        and not exists (
          select 1 from transcript_revision as kept
          where kept.interview_id = item.interview_id and kept.item_id = item.item_id
            and kept.previous_item_id is not distinct from ? and kept.role = ? and kept.status = ? and kept.text = ?)
      returning revisions
      """;

  static final String KEEP_REVISION =
      """
      insert into transcript_revision
        (interview_id, item_id, previous_item_id, role, status, text, received_at, number)
      select ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?
      where (select coalesce(sum(characters), 0) from transcript_revision where interview_id = ?) <= ?
      """;

  private final Connection connection;
  private final SessionId id;

  TranscriptRows(Connection connection, SessionId id) {
    this.connection = connection;
    this.id = id;
  }

  /**
   * Adds {@code items} without a look at what is there.
   *
   * @return whether all of them were new and within the limits; otherwise each has to be looked at,
   *     also those that were added, which are known then
   */
  boolean add(List<TranscriptItem> items, OpenRecord.Size most, Instant now) throws SQLException {
    long characters = items.stream().mapToLong(TranscriptItem::characters).sum();
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setObject(1, id.value());
      statement.setTimestamp(2, Timestamp.from(now));
      statement.setArray(3, column(items, TranscriptItem::itemId));
      statement.setArray(4, column(items, item -> item.previousItemId().orElse(null)));
      statement.setArray(5, column(items, item -> item.role().name()));
      statement.setArray(6, column(items, item -> item.status().name()));
      statement.setArray(7, column(items, TranscriptItem::text));
      statement.setLong(8, most.items() - items.size());
      statement.setLong(9, most.characters() - characters);
      statement.setObject(10, id.value());
      return statement.executeUpdate() == items.size();
    }
  }

  private Array column(List<TranscriptItem> items, Function<TranscriptItem, String> value)
      throws SQLException {
    return connection.createArrayOf("varchar", items.stream().map(value).toArray());
  }

  OpenRecord.Size size() throws SQLException {
    try (var statement = connection.prepareStatement(SIZE)) {
      statement.setObject(1, id.value());
      try (var row = statement.executeQuery()) {
        row.next();
        return new OpenRecord.Size(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** Those of {@code items} that are there, as they are there. */
  List<TranscriptItem> known(List<TranscriptItem> items) throws SQLException {
    Object[] ids = items.stream().map(TranscriptItem::itemId).distinct().toArray();
    try (var statement = connection.prepareStatement(KNOWN)) {
      statement.setObject(1, id.value());
      statement.setArray(2, connection.createArrayOf("varchar", ids));
      try (var rows = statement.executeQuery()) {
        List<TranscriptItem> known = new ArrayList<>();
        while (rows.next()) {
          known.add(item(rows));
        }
        return known;
      }
    }
  }

  /** Of the columns of an item, in the order of the table. */
  static TranscriptItem item(ResultSet row) throws SQLException {
    return new TranscriptItem(
        row.getString(1),
        Optional.ofNullable(row.getString(2)),
        TranscriptItem.Role.valueOf(row.getString(3)),
        TranscriptItem.Status.valueOf(row.getString(4)),
        row.getString(5));
  }

  void write(Collection<TranscriptItem> items, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      for (var item : items) {
        bind(statement, item, now);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Counts another version of an item, and stores it within the limits. */
  void revise(TranscriptItem version, TranscriptLimits limits, Instant now) throws SQLException {
    int number = counted(version);
    if (number == 0 || number > limits.revisions()) {
      return;
    }
    try (var statement = connection.prepareStatement(KEEP_REVISION)) {
      bind(statement, version, now);
      statement.setInt(8, number);
      statement.setObject(9, id.value());
      statement.setLong(10, limits.revisionCharacters() - version.characters());
      statement.executeUpdate();
    }
  }

  /** Which version it is, from 1; 0 for one that is kept already. */
  private int counted(TranscriptItem version) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT_REVISION)) {
      statement.setObject(1, id.value());
      statement.setString(2, version.itemId());
      statement.setObject(3, version.previousItemId().orElse(null), Types.VARCHAR);
      statement.setString(4, version.role().name());
      statement.setString(5, version.status().name());
      statement.setString(6, version.text());
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private void bind(PreparedStatement row, TranscriptItem item, Instant now) throws SQLException {
    row.setObject(1, id.value());
    row.setString(2, item.itemId());
    row.setObject(3, item.previousItemId().orElse(null), Types.VARCHAR);
    row.setString(4, item.role().name());
    row.setString(5, item.status().name());
    row.setString(6, item.text());
    row.setTimestamp(7, Timestamp.from(now));
  }
}
