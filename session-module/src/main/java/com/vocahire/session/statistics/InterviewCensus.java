package com.vocahire.session.statistics;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionState;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.life.control.SessionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Facade for whoever watches: how many interviews there are at this moment, on all nodes. */
@ApplicationScoped
public class InterviewCensus {

  private final DatabaseAccess database;
  private final CensusQueries ledger;
  private final SessionLimits limits;

  /** For the proxy only. */
  protected InterviewCensus() {
    this(null, null, null);
  }

  @Inject
  InterviewCensus(DatabaseAccess database, CensusQueries ledger, SessionLimits limits) {
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
