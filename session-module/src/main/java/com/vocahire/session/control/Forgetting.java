package com.vocahire.session.control;

import com.vocahire.session.InterviewLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: what was kept for long enough is erased, some at a time. */
@ApplicationScoped
public class Forgetting {

  @Inject ErasureLedger erasures;
  @Inject OpeningLedger openings;
  @Inject SessionLimits limits;
  @Inject Clock clock;

  /** Erases up to a hundred interviews past their retention, and openings past their repeat. */
  public void forget() {
    var now = clock.instant();
    Database.asked(() -> erasures.eraseEndedBefore(now.minus(limits.retention()), now))
        .forEach(id -> InterviewLog.step(id, "erased, kept for long enough"));
    Database.asked(() -> openings.forgetBefore(now.minus(limits.repeatWithin()), now));
  }
}
