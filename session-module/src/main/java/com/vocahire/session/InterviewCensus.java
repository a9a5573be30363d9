package com.vocahire.session;

import com.vocahire.session.control.AskingDatabase;
import com.vocahire.session.control.CensusLedger;
import com.vocahire.session.control.Database;
import com.vocahire.session.control.SessionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Facade for whoever watches: how many interviews there are at this moment, on all nodes. */
@ApplicationScoped
public class InterviewCensus {

  private final AskingDatabase database;
  private final CensusLedger ledger;
  private final SessionLimits limits;

  /** For the proxy only. */
  protected InterviewCensus() {
    this(null, null, null);
  }

  @Inject
  InterviewCensus(AskingDatabase database, CensusLedger ledger, SessionLimits limits) {
    this.database = database;
    this.ledger = ledger;
    this.limits = limits;
  }

  /** In each state but {@code ENDED}; fails with {@link InterviewFailure}. */
  public CompletionStage<Map<SessionState, Long>> notEnded() {
    return database.ask(() -> Database.asked(ledger::notEnded));
  }

  /** How many there may be. */
  public int places() {
    return limits.live();
  }
}
