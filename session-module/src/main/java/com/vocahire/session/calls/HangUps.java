package com.vocahire.session.calls;

import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
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
  private final Transaction transaction;
  private final CallTable table;
  private final Clock clock;

  /** For the proxy only. */
  protected HangUps() {
    this(null, null, null, null);
  }

  @Inject
  HangUps(
      DatabaseAccess database,
      Transaction transaction,
      CallTable table,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Claims up to {@code permits} due calls for this node until {@code lease} is over. Claiming is
   * no attempt.
   */
  public CompletionStage<List<HangUpDue>> claim(int permits, Duration lease) {
    return database.ask(
        Lane.BACKGROUND,
        () -> {
          var now = clock.instant();
          return transaction.in(() -> table.claimHangUps(permits, now, now.plus(lease)));
        },
        tooLate -> tooLate.forEach(this::unclaim));
  }

  private void unclaim(HangUpDue call) {
    var now = clock.instant();
    transaction.run(() -> table.unclaimed(call, now));
  }

  /**
   * Records an attempt after which the provider did not accept the hang-up; it is due again later.
   */
  public CompletionStage<Void> refused(HangUpDue call) {
    return database.ask(
        Lane.BACKGROUND,
        () -> {
          var now = clock.instant();
          transaction.run(() -> table.refused(call, now));
          return null;
        });
  }

  /** Records that the call does not exist at the provider any more. */
  public CompletionStage<Void> done(HangUpDue call) {
    return database.ask(
        Lane.BACKGROUND,
        () -> {
          transaction.run(() -> table.hungUp(call));
          return null;
        });
  }
}
