package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Use case: the page delivers what was said. Taken after the end too: late is not lost. */
@ApplicationScoped
public class KeepingTranscript {

  private final AskingDatabase database;
  private final TranscriptLedger ledger;
  private final Clock clock;

  /** For the proxy only. */
  protected KeepingTranscript() {
    this(null, null, null);
  }

  @Inject
  KeepingTranscript(AskingDatabase database, TranscriptLedger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Keeps the items of the caller's own session. */
  public CompletionStage<Void> keep(Caller caller, SessionId id, List<TranscriptItem> items) {
    return database
        .ask(() -> ledger.keep(id, caller, items, clock.instant()))
        .thenAccept(
            refusal ->
                refusal.ifPresent(
                    why -> {
                      throw why;
                    }));
  }
}
