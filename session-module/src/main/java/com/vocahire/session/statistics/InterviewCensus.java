package com.vocahire.session.statistics;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionState;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.life.control.SessionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Facade for monitoring: the number of interviews at this moment, on all nodes. */
@ApplicationScoped
public class InterviewCensus {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final CensusQueries table;
  private final SessionLimits limits;

  /** For the proxy only. */
  protected InterviewCensus() {
    this(null, null, null, null);
  }

  @Inject
  InterviewCensus(
      DatabaseAccess database, Transaction transaction, CensusQueries table, SessionLimits limits) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.limits = limits;
  }

  /**
   * Returns how many interviews are in each state but {@code ENDED}.
   *
   * @return fails with {@link InterviewFailure} only
   */
  public CompletionStage<Map<SessionState, Long>> notEnded() {
    return database.ask(Lane.READING, () -> transaction.in(table::notEnded));
  }

  /**
   * Returns how many interviews may be live at once, on all nodes ({@code
   * vocahire.session.max-live}).
   */
  public int limit() {
    return limits.live();
  }
}
