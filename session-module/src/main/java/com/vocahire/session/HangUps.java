package com.vocahire.session;

import com.vocahire.session.control.AskingDatabase;
import com.vocahire.session.control.CallLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Facade: calls that must end. Each {@link HangUpDue} comes again until it is done. */
@ApplicationScoped
public class HangUps {

  private final AskingDatabase database;
  private final CallLedger ledger;

  /** For the proxy only. */
  protected HangUps() {
    this(null, null);
  }

  @Inject
  HangUps(AskingDatabase database, CallLedger ledger) {
    this.database = database;
    this.ledger = ledger;
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
