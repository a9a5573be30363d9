package com.vocahire.session.calls;

import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Facade: calls that must end. Each {@link HangUpDue} comes again until it is done, or the provider
 * has ended the call by itself.
 */
@ApplicationScoped
public class HangUps {

  private final DatabaseAccess database;
  private final CallTable ledger;
  private final Clock clock;

  /** For the proxy only. */
  protected HangUps() {
    this(null, null, null);
  }

  @Inject
  HangUps(DatabaseAccess database, CallTable ledger, @DatabaseTime Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Takes up to {@code room} calls that are due; this node has them for {@code lease}. Claiming is
   * no attempt.
   */
  public CompletionStage<List<HangUpDue>> claim(int room, Duration lease) {
    return database.ask(
        () -> {
          var now = clock.instant();
          return ledger.claimHangUps(room, now, now.plus(lease));
        },
        tooLate -> tooLate.forEach(call -> ledger.unclaimed(call, clock.instant())));
  }

  /** An attempt was made, and the provider did not take the hang-up. */
  public CompletionStage<Void> refused(HangUpDue call) {
    return database.ask(
        () -> {
          ledger.refused(call, clock.instant());
          return null;
        });
  }

  /** The provider knows nothing of the call any more. */
  public CompletionStage<Void> done(HangUpDue call) {
    return database.ask(
        () -> {
          ledger.hungUp(call);
          return null;
        });
  }
}
