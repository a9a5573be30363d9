package com.vocahire.session.archive.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Use cases: a caller reads, exports and erases stored interviews. */
@ApplicationScoped
public class Archive {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final AuditedReading readings;
  private final ErasureUpdates erasures;
  private final Clock clock;

  /** For the proxy only. */
  protected Archive() {
    this(null, null, null, null, null);
  }

  @Inject
  Archive(
      DatabaseAccess database,
      Transaction transaction,
      AuditedReading readings,
      ErasureUpdates erasures,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.readings = readings;
    this.erasures = erasures;
    this.clock = clock;
  }

  /**
   * Returns up to {@code limit} + 1 interviews; one more than {@code limit} shows that another page
   * follows.
   */
  public CompletionStage<List<Interview>> page(Reader reader, PageCursor before, int limit) {
    return database.ask(
        Lane.READING, () -> transaction.in(() -> readings.page(reader, before, limit + 1)));
  }

  /**
   * Returns one interview with its conversation, or its receipt.
   *
   * @return fails with session not found where the reader has no access
   */
  public CompletionStage<ArchivedInterview> one(Reader reader, SessionId id) {
    return audited(reader, id, AuditAction.READ);
  }

  /** The same for an export, which has an audit entry of its own kind. */
  public CompletionStage<ArchivedInterview> export(Reader reader, SessionId id) {
    return audited(reader, id, AuditAction.EXPORTED);
  }

  private CompletionStage<ArchivedInterview> audited(
      Reader reader, SessionId id, AuditAction action) {
    return database.ask(
        Lane.READING,
        () ->
            transaction
                .in(() -> readings.one(reader, id, action))
                .orElseThrow(InterviewFailure::sessionNotFound));
  }

  /**
   * Removes what is personal of the caller's own interview; a live one ends and is hung up by the
   * next sweep. Erasing again changes nothing.
   *
   * @return fails with session not found
   */
  public CompletionStage<Void> erase(Caller caller, SessionId id) {
    return database.ask(
        Lane.READING,
        () -> {
          var now = clock.instant();
          if (transaction.in(() -> erasures.erase(id, caller, now))) {
            InterviewLog.step(id, "erased");
          } else if (transaction.in(() -> erasures.receipt(id, caller)).isEmpty()) {
            throw InterviewFailure.sessionNotFound();
          }
          return null;
        });
  }
}
