package com.vocahire.session.control;

import com.vocahire.session.SessionId;
import com.vocahire.session.entity.KeptItem;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what was kept of a conversation. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class ConversationLedger {

  static final String READ =
      """
      select item_id, previous_item_id, role, status, text, received_at
      from transcript_item where interview_id = ? order by arrival
      """;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /** Every item in the order of its first arrival. */
  public List<KeptItem> read(SessionId id) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(READ)) {
      statement.setObject(1, id.value());
      try (var rows = statement.executeQuery()) {
        List<KeptItem> items = new ArrayList<>();
        while (rows.next()) {
          items.add(item(rows));
        }
        return items;
      }
    } catch (SQLException failed) {
      throw new EJBException(failed);
    }
  }

  private static KeptItem item(ResultSet row) throws SQLException {
    var item =
        new TranscriptItem(
            row.getString(1),
            Optional.ofNullable(row.getString(2)),
            TranscriptItem.Role.valueOf(row.getString(3)),
            TranscriptItem.Status.valueOf(row.getString(4)),
            row.getString(5));
    return new KeptItem(item, row.getTimestamp(6).toInstant());
  }
}
