package com.vocahire.session.transcript.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure.BrokenRule;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Use case: the page delivers what was said; for some time after the end, too. */
@ApplicationScoped
public class RecordingTranscript {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final TranscriptTable table;
  private final Clock clock;

  /** For the proxy only. */
  protected RecordingTranscript() {
    this(null, null, null, null);
  }

  @Inject
  RecordingTranscript(
      DatabaseAccess database,
      Transaction transaction,
      TranscriptTable table,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Keeps the items of the caller's own session.
   *
   * @return those that would exceed the conversation's limits, by their index in {@code items}
   */
  public CompletionStage<Map<Integer, BrokenRule>> keep(
      Caller caller, SessionId id, List<TranscriptItem> items) {
    return database
        .ask(
            Lane.LIVE,
            () -> {
              var now = clock.instant();
              return transaction.in(() -> table.keep(id, caller, items, now));
            })
        .thenApply(
            delivered -> {
              delivered
                  .refusal()
                  .ifPresent(
                      why -> {
                        throw why;
                      });
              return delivered.overLimit();
            });
  }
}
