package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.invitation.entity.AcceptedInvitation;
import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.InvitationState;
import com.vocahire.hiring.invitation.entity.InvitationToken;
import com.vocahire.hiring.keys.control.SigningTokens;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.session.Caller;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.WritingAudit;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case: a candidate exchanges a link for an access token. Links that are unknown, expired or
 * withdrawn, or of an archived position, are refused alike; a link may be exchanged again until its
 * interview is over.
 */
@ApplicationScoped
public class Accepting {

  /** Before the id, so that no subject of the identity provider is equal by accident. */
  private static final String SUBJECT = "invitation:";

  private final HiringTransaction transaction;
  private final InvitationTable table;
  private final PositionTable positions;
  private final SigningTokens tokens;
  private final WritingAudit audit;
  private final Clock clock;

  /** For the proxy only. */
  protected Accepting() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Accepting(
      HiringTransaction transaction,
      InvitationTable table,
      PositionTable positions,
      SigningTokens tokens,
      WritingAudit audit,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.positions = positions;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The token of this link's candidate, and their position. The first exchange is audited.
   *
   * @throws HiringFailure invitation not found, keys unavailable
   */
  public AcceptedInvitation accept(String link) {
    var token = InvitationToken.of(link).orElseThrow(HiringFailure::invitationNotFound);
    var signer = tokens.signer();
    var now = clock.instant();
    return transaction.in(
        () -> {
          var invitation =
              table
                  .locked(token)
                  .filter(found -> isGood(found.stateAt(now)))
                  .orElseThrow(HiringFailure::invitationNotFound);
          var position = open(invitation).orElseThrow(HiringFailure::invitationNotFound);
          var subject = subject(invitation.id());
          note(invitation, subject, now);
          return new AcceptedInvitation(tokens.signed(signer, subject), position);
        });
  }

  private static boolean isGood(InvitationState state) {
    return state.isPending() || state == InvitationState.STARTED;
  }

  private Optional<Position> open(Invitation invitation) {
    return positions.find(invitation.position()).filter(Position::isOpen);
  }

  private static String subject(InvitationId id) {
    return SUBJECT + id;
  }

  private void note(Invitation invitation, String subject, Instant now) {
    if (invitation.open(now)) {
      var candidate = Actor.owner(new Caller(subject));
      audit.about(AuditAction.INVITATION_OPENED, candidate, invitation.id().value());
    }
  }
}
