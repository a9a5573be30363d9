package com.vocahire.session.audit;

import com.vocahire.session.database.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The audit as other modules write it: within the transaction of the action. */
@ApplicationScoped
public class WritingAudit {

  private final Transaction transaction;
  private final AuditTable table;

  /** For the proxy only. */
  protected WritingAudit() {
    this(null, null);
  }

  @Inject
  WritingAudit(Transaction transaction, AuditTable table) {
    this.transaction = transaction;
    this.table = table;
  }

  /**
   * An entry for an action that is about this position or invitation.
   *
   * @throws jakarta.ejb.EJBTransactionRequiredException outside a transaction
   */
  public void about(AuditAction action, Actor actor, UUID subject) {
    transaction.join(() -> table.write(action, actor, subject));
  }
}
