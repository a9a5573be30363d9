package com.vocahire.session.statistics;

import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Facade: outcomes and durations of interviews, without personal data. Erased interviews are not
 * counted.
 */
@ApplicationScoped
public class InterviewFigures {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final FigureQueries table;

  /** For the proxy only. */
  protected InterviewFigures() {
    this(null, null, null);
  }

  @Inject
  InterviewFigures(DatabaseAccess database, Transaction transaction, FigureQueries table) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
  }

  /**
   * Returns how long phases took: of the whole range, and of each bucket in which there were any.
   */
  public CompletionStage<List<PhaseFigure>> phases(FigureRange range) {
    return database.ask(Lane.READING, () -> transaction.in(() -> table.phases(range)));
  }

  /** Returns how the interviews went that were opened in the range, by bucket and outcome. */
  public CompletionStage<List<InterviewFigure>> interviews(FigureRange range) {
    return database.ask(Lane.READING, () -> transaction.in(() -> table.interviews(range)));
  }
}
