package com.vocahire.hiring;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;

/**
 * What can go wrong on the hiring team's side, by name. Knows nothing of HTTP: the web application
 * maps each kind to its status. The message is for the caller and repeats nothing that was sent. An
 * EJB throws it without an {@code EJBException} around it, and its transaction is rolled back.
 */
@ApplicationException(rollback = true)
public final class HiringFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Every way it can fail. */
  public enum Kind {
    INVALID_REQUEST,
    POSITION_NOT_FOUND,
    POSITION_ARCHIVED,
    PLAN_NOT_FOUND,
    INVITATION_NOT_FOUND,
    INVITATION_OVER,
    INVITATIONS_USED_UP,
    TOO_MANY_TRIES,
    KEYS_UNAVAILABLE,
    PRECONDITION_REQUIRED,
    PRECONDITION_FAILED
  }

  /** A field of the request, as JSON names it, and the rule it breaks. */
  public record BrokenRule(String field, String rule) {}

  private final Kind kind;
  private final transient BrokenRule brokenRule;
  private final Duration retryAfter;

  private HiringFailure(Kind kind, String message, BrokenRule brokenRule, Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.brokenRule = brokenRule;
    this.retryAfter = retryAfter;
  }

  private static HiringFailure of(Kind kind, String message) {
    return new HiringFailure(kind, message, null, null);
  }

  /** A field breaks {@code rule}; the message does not contain the value. */
  public static HiringFailure invalidField(String field, String rule) {
    return new HiringFailure(
        Kind.INVALID_REQUEST, "A field breaks its bounds.", new BrokenRule(field, rule), null);
  }

  /** There is no such position, or it is another recruiter's: the two look the same. */
  public static HiringFailure positionNotFound() {
    return of(Kind.POSITION_NOT_FOUND, "There is no such position.");
  }

  /** The position is archived, and changes no more. */
  public static HiringFailure positionArchived() {
    return of(Kind.POSITION_ARCHIVED, "This position is archived.");
  }

  /** No plan has been saved for the position. */
  public static HiringFailure planNotFound() {
    return of(Kind.PLAN_NOT_FOUND, "This position has no plan yet.");
  }

  /**
   * There is no such invitation, or it is of another recruiter's position: the two look the same.
   */
  public static HiringFailure invitationNotFound() {
    return of(Kind.INVITATION_NOT_FOUND, "There is no such invitation.");
  }

  /** Its interview has started, or it was withdrawn. */
  public static HiringFailure invitationOver() {
    return of(Kind.INVITATION_OVER, "This invitation is over.");
  }

  /** The position has invited as many candidates as it may within a day. */
  public static HiringFailure invitationsUsedUp() {
    return of(
        Kind.INVITATIONS_USED_UP, "This position may invite no more candidates within 24 hours.");
  }

  /** The address exchanged more links than it may within a minute. */
  public static HiringFailure tooManyTries(Duration retryAfter) {
    return new HiringFailure(
        Kind.TOO_MANY_TRIES, "Too many links were tried; wait a minute.", null, retryAfter);
  }

  /** No secret is configured under which the installation could store a key. */
  public static HiringFailure keysUnavailable() {
    return of(Kind.KEYS_UNAVAILABLE, "This installation accepts no links at the moment.");
  }

  /** The change does not name the version it was made from. */
  public static HiringFailure preconditionRequired() {
    return of(Kind.PRECONDITION_REQUIRED, "A change must name the version it was made from.");
  }

  /** Another change came first. */
  public static HiringFailure preconditionFailed() {
    return of(Kind.PRECONDITION_FAILED, "It was changed meanwhile; read it again.");
  }

  /** Which of the named failures this is. */
  public Kind kind() {
    return kind;
  }

  /** After what time another attempt can succeed, if that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Which field breaks which rule; empty unless the request is invalid. */
  public Optional<BrokenRule> brokenRule() {
    return Optional.ofNullable(brokenRule);
  }
}
