package com.vocahire.hiring.invitation.entity;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One candidate's way into one position. Born CREATED with a link; pending until its interview
 * starts, its end comes or a recruiter withdraws it. A new link begins a new term.
 */
@Entity
@Table(name = "invitation")
@SuppressWarnings("UnusedVariable") // the digest is only read by queries
public class Invitation {

  @Id
  @Column(columnDefinition = "uuid")
  private UUID id;

  @Column(name = "position_id", columnDefinition = "uuid")
  private UUID positionId;

  @Enumerated(EnumType.STRING)
  private InvitationState state;

  private String name;

  private String email;

  private String language;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  /** For JPA only. */
  protected Invitation() {}

  public Invitation(
      PositionId position, InvitedCandidate candidate, InvitationToken token, Term term) {
    id = InvitationId.random().value();
    positionId = position.value();
    state = InvitationState.CREATED;
    name = candidate.name();
    email = candidate.email();
    language = candidate.language().orElse(null);
    tokenDigest = token.digest();
    createdAt = term.begin();
    expiresAt = term.end();
  }

  /** From when until when a link is good. */
  public record Term(Instant begin, Instant end) {}

  /**
   * Gives it another link; the one before is worthless.
   *
   * @throws HiringFailure invitation over
   */
  public void renew(InvitationToken token, Term term) {
    var now = stateAt(term.begin());
    if (!now.isPending() && now != InvitationState.EXPIRED) {
      throw HiringFailure.invitationOver();
    }
    state = InvitationState.CREATED;
    tokenDigest = token.digest();
    expiresAt = term.end();
  }

  /**
   * Withdraws it; false where that has been done before.
   *
   * @throws HiringFailure invitation over, once its interview has started
   */
  public boolean withdraw() {
    if (state == InvitationState.STARTED || state == InvitationState.COMPLETED) {
      throw HiringFailure.invitationOver();
    }
    boolean changes = state != InvitationState.WITHDRAWN;
    state = InvitationState.WITHDRAWN;
    return changes;
  }

  /** Notes that its link went out by mail. */
  public void send() {
    state = state == InvitationState.CREATED ? InvitationState.SENT : state;
  }

  /** Notes that its link was exchanged; false where that has been done before. */
  public boolean open(Instant now) {
    boolean first = state == InvitationState.CREATED || state == InvitationState.SENT;
    if (first) {
      state = InvitationState.OPENED;
    }
    openedAt = openedAt == null ? now : openedAt;
    return first;
  }

  /** How far it has come at this time. */
  public InvitationState stateAt(Instant now) {
    return state.isPending() && !now.isBefore(expiresAt) ? InvitationState.EXPIRED : state;
  }

  /** Where a page of the list ends after it. */
  public PageCursor cursor() {
    return new PageCursor(createdAt, id);
  }

  public InvitationId id() {
    return new InvitationId(id);
  }

  public PositionId position() {
    return new PositionId(positionId);
  }

  public InvitedCandidate candidate() {
    return new InvitedCandidate(name, email, Optional.ofNullable(language));
  }

  /** When its link was first exchanged. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
