package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.hiring.mail.MailOwner;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.WritingAudit;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use case: what becomes of a letter is noted at its invitation, and audited. */
@ApplicationScoped
public class MailedInvitations implements MailOwner {

  private final InvitationTable table;
  private final WritingAudit audit;
  private final Clock clock;

  /** For the proxy only. */
  protected MailedInvitations() {
    this(null, null, null);
  }

  @Inject
  public MailedInvitations(InvitationTable table, WritingAudit audit, @DatabaseTime Clock clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /** A link is only mailed while its interview has not begun. */
  @Override
  public boolean wants(UUID subject, MailKind kind) {
    var now = clock.instant();
    return table
        .find(new InvitationId(subject))
        .filter(each -> kind == MailKind.WITHDRAWN || each.stateAt(now).isPending())
        .isPresent();
  }

  @Override
  public void settled(UUID subject, MailKind kind, MailState state) {
    if (kind == MailKind.INVITED && state == MailState.SENT) {
      table.locked(new InvitationId(subject)).ifPresent(each -> each.send());
    }
    action(kind, state).ifPresent(action -> audit.about(action, Actor.SYSTEM, subject));
  }

  private static Optional<AuditAction> action(MailKind kind, MailState state) {
    return switch (state) {
      case SENT -> Optional.of(sent(kind));
      case REFUSED, GIVEN_UP -> Optional.of(AuditAction.INVITATION_NOT_MAILED);
      case WAITING, DROPPED -> Optional.empty();
    };
  }

  private static AuditAction sent(MailKind kind) {
    return switch (kind) {
      case INVITED -> AuditAction.INVITATION_MAILED;
      case REMINDER -> AuditAction.INVITATION_REMINDED;
      case WITHDRAWN -> AuditAction.INVITATION_WITHDRAWAL_MAILED;
    };
  }
}
