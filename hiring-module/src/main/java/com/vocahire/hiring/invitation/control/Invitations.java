package com.vocahire.hiring.invitation.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.invitation.control.InvitationMail.Occasion;
import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.Invitation.Term;
import com.vocahire.hiring.invitation.entity.InvitationToken;
import com.vocahire.hiring.invitation.entity.InvitedCandidate;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import com.vocahire.hiring.invitation.entity.ListedInvitation;
import com.vocahire.hiring.mail.Outbox;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Use cases: a recruiter invites candidates, gives another link, and withdraws. */
@ApplicationScoped
public class Invitations {

  private static final Duration DAY = Duration.ofDays(1);

  private final HiringTransaction transaction;
  private final PositionTable positions;
  private final InvitationTable table;
  private final WritingAudit audit;
  private final Clock clock;
  private final InvitationLimits limits;
  private final InvitationMail mail;
  private final Outbox outbox;

  /** For the proxy only. */
  protected Invitations() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public Invitations(
      HiringTransaction transaction,
      PositionTable positions,
      InvitationTable table,
      WritingAudit audit,
      @DatabaseTime Clock clock,
      InvitationLimits limits,
      InvitationMail mail,
      Outbox outbox) {
    this.transaction = transaction;
    this.positions = positions;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
    this.mail = mail;
    this.outbox = outbox;
  }

  /**
   * Invites these candidates, all or none. The position is locked, so that two requests together do
   * not pass the day's limit.
   *
   * @throws HiringFailure position not found, position archived, invitations used up
   */
  public List<IssuedInvitation> create(
      Caller recruiter, PositionId id, List<InvitedCandidate> candidates) {
    var term = term();
    return transaction.in(
        () -> {
          var position =
              positions.locked(id, recruiter).orElseThrow(HiringFailure::positionNotFound);
          position.requireOpen();
          requirePermits(id, candidates.size(), term);
          var occasion = mail.occasion(position, term);
          return candidates.stream().map(each -> issued(recruiter, each, occasion)).toList();
        });
  }

  private void requirePermits(PositionId id, int wanted, Term term) {
    if (table.countSince(id, term.begin().minus(DAY)) + wanted > limits.maxPerDay()) {
      throw HiringFailure.invitationsUsedUp();
    }
  }

  private IssuedInvitation issued(Caller recruiter, InvitedCandidate candidate, Occasion occasion) {
    var token = InvitationToken.random();
    var position = occasion.position().id();
    var invitation = new Invitation(position, candidate, token, occasion.term());
    table.add(invitation);
    write(AuditAction.INVITATION_CREATED, recruiter, invitation);
    return new IssuedInvitation(invitation, token, mail.invite(occasion, invitation, token));
  }

  /**
   * Up to {@code limit} of a position, newest first; the reading is audited.
   *
   * @throws HiringFailure position not found
   */
  public List<ListedInvitation> page(
      Caller recruiter, PositionId id, PageCursor before, int limit) {
    var now = clock.instant();
    return transaction.in(
        () -> {
          if (positions.find(id, recruiter).isEmpty()) {
            throw HiringFailure.positionNotFound();
          }
          audit.about(AuditAction.INVITATIONS_LISTED, Actor.recruiter(recruiter), id.value());
          return listed(table.page(id, before, limit), now);
        });
  }

  private List<ListedInvitation> listed(List<Invitation> page, Instant now) {
    var mails = outbox.states(page.stream().map(each -> each.id().value()).toList());
    return page.stream()
        .map(
            each ->
                new ListedInvitation(
                    each, each.stateAt(now), Optional.ofNullable(mails.get(each.id().value()))))
        .toList();
  }

  /**
   * Another link, for another term; the one before is worthless.
   *
   * @throws HiringFailure invitation not found, invitation over
   */
  public IssuedInvitation resend(Caller recruiter, InvitationId id) {
    var term = term();
    return transaction.in(
        () -> {
          var invitation = locked(recruiter, id);
          var token = InvitationToken.random();
          invitation.renew(token, term);
          write(AuditAction.INVITATION_RENEWED, recruiter, invitation);
          var occasion = mail.occasion(position(invitation), term);
          return new IssuedInvitation(
              invitation, token, mail.inviteAgain(occasion, invitation, token));
        });
  }

  /**
   * Withdraws one; a second time changes nothing.
   *
   * @throws HiringFailure invitation not found, invitation over
   */
  public Invitation withdraw(Caller recruiter, InvitationId id) {
    var now = clock.instant();
    return transaction.in(
        () -> {
          var invitation = locked(recruiter, id);
          if (invitation.withdraw()) {
            mail.withdraw(position(invitation), invitation, now);
            write(AuditAction.INVITATION_WITHDRAWN, recruiter, invitation);
          }
          return invitation;
        });
  }

  private Invitation locked(Caller recruiter, InvitationId id) {
    return table.locked(id, recruiter).orElseThrow(HiringFailure::invitationNotFound);
  }

  private Position position(Invitation invitation) {
    return positions.find(invitation.position()).orElseThrow(HiringFailure::positionNotFound);
  }

  private Term term() {
    var now = clock.instant();
    return new Term(now, now.plus(limits.lifetime()));
  }

  private void write(AuditAction action, Caller recruiter, Invitation invitation) {
    audit.about(action, Actor.recruiter(recruiter), invitation.id().value());
  }
}
