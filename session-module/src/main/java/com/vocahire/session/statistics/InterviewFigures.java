package com.vocahire.session.statistics;

import com.vocahire.session.database.DatabaseAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Facade: how interviews fare, in numbers that name nobody. What was erased is not counted. */
@ApplicationScoped
public class InterviewFigures {

  private final DatabaseAccess database;
  private final FigureQueries ledger;

  /** For the proxy only. */
  protected InterviewFigures() {
    this(null, null);
  }

  @Inject
  InterviewFigures(DatabaseAccess database, FigureQueries ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /** How long phases took: of the whole range, and of each bucket in which there were any. */
  public CompletionStage<List<PhaseFigure>> phases(FigureRange range) {
    return database.ask(() -> ledger.phases(range));
  }

  /** How the interviews went that were opened in the range. */
  public CompletionStage<List<InterviewFigure>> interviews(FigureRange range) {
    return database.ask(() -> ledger.interviews(range));
  }
}
