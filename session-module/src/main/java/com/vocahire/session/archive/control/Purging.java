package com.vocahire.session.archive.control;

import com.vocahire.session.audit.AuditSettings;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Use case: receipts and audit entries are purged after their retention, in batches. */
@ApplicationScoped
public class Purging {

  private static final Logger LOG = System.getLogger(Purging.class.getName());

  private final Transaction transaction;
  private final ExpiredRows table;
  private final AuditSettings audit;
  private final Duration receipts;
  private final Clock clock;
  private volatile boolean warned;

  /** For the proxy only. */
  protected Purging() {
    this(null, null, null, null, null);
  }

  @Inject
  Purging(
      Transaction transaction,
      ExpiredRows table,
      AuditSettings audit,
      @ConfigProperty(name = "vocahire.session.receipt-retention") Duration receipts,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.audit = audit;
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Purges one batch of each. */
  public void purge() {
    var now = clock.instant();
    Database.asked(() -> transaction.in(() -> table.receipts(now.minus(receipts))));
    var audited = now.minus(audit.retention());
    long purged = Database.asked(() -> transaction.in(() -> table.audit(audited)));
    if (purged < 0 && !warned) {
      warned = true;
      LOG.log(
          Level.WARNING,
          "audit_entry cannot be purged: apply server-config/postgresql/audit.sql again");
    }
  }
}
