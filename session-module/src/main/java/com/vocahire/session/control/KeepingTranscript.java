package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewSessions;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Use case: the page delivers what was said. Taken after the end too: late is not lost. */
@ApplicationScoped
public class KeepingTranscript {

  private final InterviewSessions sessions;
  private final TranscriptLedger ledger;
  private final Clock clock;

  /** For the proxy only. */
  protected KeepingTranscript() {
    this(null, null, null);
  }

  @Inject
  KeepingTranscript(InterviewSessions sessions, TranscriptLedger ledger, Clock clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Keeps the items of the caller's own session. */
  public void keep(Caller caller, SessionId id, List<TranscriptItem> items) {
    var session = sessions.view(caller, id);
    Database.asked(
        () -> {
          ledger.keep(session.id(), items, clock.instant());
          return items.size();
        });
  }
}
