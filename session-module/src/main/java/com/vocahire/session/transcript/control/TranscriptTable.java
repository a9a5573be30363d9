package com.vocahire.session.transcript.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.BrokenRule;
import com.vocahire.session.SessionId;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.transcript.entity.OpenRecord;
import com.vocahire.session.transcript.entity.Redelivery.Phase;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps the conversation. Deliveries of one interview take turns on its row, also with its erasure,
 * so what becomes of an item is decided here, from what is there, and written in the same
 * transaction.
 */
@Dependent
public final class TranscriptTable {

  /**
   * Locks the interview's row. A delivery is a heartbeat, written where the last one is old. JPA's
   * lock is {@code for update}, for which the foreign keys of other rows would wait.
   */
  public static final String LOCK =
      """
      with locked as (
        select id, state, last_seen_at, ended_at from interview where id = ? and owner = ? for no key update),
      seen as (
        update interview set last_seen_at = ? from locked
        where interview.id = locked.id and locked.state <> 'ENDED' and locked.last_seen_at < ?)
      select ended_at from locked
      """;

  /** A statement of its own: it sees what was added while the first one waited for the row. */
  static final String FROZEN =
      "select 1 from interview_feedback where interview_id = ? and frozen_at is not null";

  /** The caller's interview, locked; {@code ended} is null while it lasts. */
  private record LockedInterview(Instant ended) {

    static LockedInterview at(Timestamp ended) {
      return new LockedInterview(ended == null ? null : ended.toInstant());
    }

    boolean endedBefore(Instant moment) {
      return ended != null && ended.isBefore(moment);
    }
  }

  private final DataSource connections;
  private final TranscriptLimits limits;
  private final SessionLimits session;

  @Inject
  public TranscriptTable(DataSource connections, TranscriptLimits limits, SessionLimits session) {
    this.connections = connections;
    this.limits = limits;
    this.session = session;
  }

  /** Writes in one transaction what can be kept, or says why nothing. */
  public Delivered keep(SessionId id, Caller owner, List<TranscriptItem> items, Instant now) {
    try (var connection = connections.getConnection()) {
      var found = locked(connection, id, owner, now);
      if (found.isEmpty()) {
        return Delivered.refused(InterviewFailure.sessionNotFound());
      }
      var locked = found.get();
      if (locked.endedBefore(now.minus(limits.deliveryWindow()))) {
        return Delivered.refused(InterviewFailure.sessionEnded());
      }
      var phase = locked.ended() == null ? Phase.LIVE : phaseAfterEnd(connection, id);
      return Delivered.accepted(accepted(new TranscriptRows(connection, id), phase, items, now));
    } catch (SQLException failed) {
      throw new PersistenceException(failed); // rolls back
    }
  }

  /** Empty where the caller has no such interview. */
  private Optional<LockedInterview> locked(
      Connection connection, SessionId id, Caller owner, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, id.value());
      statement.setString(2, owner.subject());
      statement.setTimestamp(3, Timestamp.from(now));
      statement.setTimestamp(4, Timestamp.from(now.minus(session.heartbeatPrecision())));
      try (var row = statement.executeQuery()) {
        return row.next() ? Optional.of(LockedInterview.at(row.getTimestamp(1))) : Optional.empty();
      }
    }
  }

  private static Phase phaseAfterEnd(Connection connection, SessionId id) throws SQLException {
    try (var frozen = connection.prepareStatement(FROZEN)) {
      frozen.setObject(1, id.value());
      try (var row = frozen.executeQuery()) {
        return row.next() ? Phase.FROZEN : Phase.ENDED;
      }
    }
  }

  private Map<Integer, BrokenRule> accepted(
      TranscriptRows rows, Phase phase, List<TranscriptItem> items, Instant now)
      throws SQLException {
    if (rows.add(items, limits.most(), now)) {
      return Map.of(); // as almost always: nothing of it was there, and all of it fits
    }
    var record = new OpenRecord(phase, rows.size(), limits.most(), rows.known(items));
    Map<Integer, BrokenRule> overLimit = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      int place = i;
      record.take(items.get(i)).ifPresent(broken -> overLimit.put(place, broken));
    }
    rows.write(record.changed(), now);
    for (var revision : record.revisions()) {
      rows.revise(revision, limits, now);
    }
    return overLimit;
  }
}
