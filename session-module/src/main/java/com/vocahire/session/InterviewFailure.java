package com.vocahire.session;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can go wrong with an interview, by name. Knows nothing of HTTP: the web application maps
 * each kind to its status. The message is for the caller and carries no secret; the cause is for
 * the log. It leaves an EJB as it is, in place of an {@code EJBException} around it, and takes its
 * transaction back.
 */
@ApplicationException(rollback = true)
public final class InterviewFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Every way it can fail. */
  public enum Kind {
    INVALID_REQUEST,
    INVALID_SDP,
    SESSION_NOT_FOUND,
    REPORT_NOT_FOUND,
    TOKEN_MISMATCH,
    INTERVIEW_ACTIVE,
    ALREADY_EXCHANGED,
    NOT_EXCHANGED,
    RECONNECTIONS_USED_UP,
    SESSION_ENDED,
    SESSION_EXPIRED,
    QUOTA_EXCEEDED,
    DATABASE_UNAVAILABLE,
    PROVIDER_BUSY,
    PROVIDER_UNAVAILABLE,
    PROVIDER_ERROR,
    PROVIDER_TIMEOUT
  }

  /** A field of the request, as JSON or HTTP names it, and the rule it breaks. */
  public record BrokenRule(String field, String rule) {}

  private final Kind kind;
  private final Duration retryAfter;

  private final transient BrokenRule brokenRule;
  private final Reach reach;

  /** How far it came; whether it costs its caller anything depends on that alone. */
  private enum Reach {
    /** This server saw that the provider was not asked. */
    NOT_ASKED,
    /** The provider was asked, or nobody can tell. */
    MAYBE_ASKED
  }

  private InterviewFailure(Kind kind, String message, Duration retryAfter, Throwable cause) {
    this(kind, message, retryAfter, cause, null);
  }

  private InterviewFailure(
      Kind kind, String message, Duration retryAfter, Throwable cause, BrokenRule brokenRule) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.brokenRule = brokenRule;
    this.reach = Reach.MAYBE_ASKED;
  }

  private InterviewFailure(InterviewFailure same, Reach reach) {
    super(same.getMessage(), same.getCause());
    this.kind = same.kind;
    this.retryAfter = same.retryAfter;
    this.brokenRule = same.brokenRule;
    this.reach = reach;
  }

  private static InterviewFailure of(Kind kind, String message) {
    return new InterviewFailure(kind, message, null, null);
  }

  /** A field breaks {@code rule}; the value stays unsaid. */
  public static InterviewFailure invalidField(String field, String rule) {
    return new InterviewFailure(
        Kind.INVALID_REQUEST,
        "A field breaks its bounds.",
        null,
        null,
        new BrokenRule(field, rule));
  }

  /** A repeat must be the same request. */
  public static InterviewFailure keyOfAnotherRequest() {
    return invalidField(IdempotencyKey.HEADER, "came with another request before");
  }

  /** The first request under the same key failed with {@code kind}; the provider may have it. */
  public static InterviewFailure again(Kind kind) {
    return of(kind, "The first request with this key failed; open another with a new key.");
  }

  /** {@code why} names the rule, never the offer's text. */
  public static InterviewFailure invalidSdp(String why) {
    return of(Kind.INVALID_SDP, "The offer " + why + ".");
  }

  public static InterviewFailure sessionNotFound() {
    return of(Kind.SESSION_NOT_FOUND, "There is no such session.");
  }

  /** Nobody has sent it, or it is forgotten. */
  public static InterviewFailure reportNotFound() {
    return of(Kind.REPORT_NOT_FOUND, "There is no such report.");
  }

  public static InterviewFailure tokenMismatch() {
    return of(Kind.TOKEN_MISMATCH, "The token is not this session's.");
  }

  /** The caller has an interview that is not over. */
  public static InterviewFailure interviewActive() {
    return of(Kind.INTERVIEW_ACTIVE, "You have an interview that is not over yet.");
  }

  public static InterviewFailure alreadyExchanged() {
    return of(Kind.ALREADY_EXCHANGED, "This session has exchanged its offer already.");
  }

  /** Its offer is still to come, or with the provider: there is no call to go on from. */
  public static InterviewFailure notExchanged() {
    return of(Kind.NOT_EXCHANGED, "This session has no call yet.");
  }

  /** A later request has made it go on in another call. */
  public static InterviewFailure reconnectedElsewhere() {
    return of(Kind.ALREADY_EXCHANGED, "This interview goes on in another call.");
  }

  public static InterviewFailure reconnectionsUsedUp() {
    return of(Kind.RECONNECTIONS_USED_UP, "This interview was continued as often as it may be.");
  }

  public static InterviewFailure sessionEnded() {
    return of(Kind.SESSION_ENDED, "This session has ended.");
  }

  public static InterviewFailure sessionExpired() {
    return of(Kind.SESSION_EXPIRED, "This session waited too long for its offer.");
  }

  /** The first request under the same key is under way for longer than anybody waits for it. */
  public static InterviewFailure stillUnderWay(Duration retryAfter) {
    return new InterviewFailure(
        Kind.PROVIDER_BUSY,
        "The first request with this key is still under way.",
        retryAfter,
        null);
  }

  /** As many requests wait on this node for the first one under their key as may. */
  public static InterviewFailure tooManyRepeats(Duration retryAfter) {
    return new InterviewFailure(
        Kind.PROVIDER_BUSY, "Too many requests wait for their first one.", retryAfter, null);
  }

  /** {@code which} names the limit; a place is free again after {@code retryAfter}. */
  public static InterviewFailure quotaExceeded(String which, Duration retryAfter) {
    return new InterviewFailure(Kind.QUOTA_EXCEEDED, which, retryAfter, null);
  }

  public static InterviewFailure databaseUnavailable(Throwable cause) {
    return new InterviewFailure(
        Kind.DATABASE_UNAVAILABLE, "The database does not answer.", Duration.ofSeconds(5), cause);
  }

  /** Too much is under way there or here; {@code retryAfter} is the provider's word or ours. */
  public static InterviewFailure providerBusy(Duration retryAfter, Throwable cause) {
    return new InterviewFailure(Kind.PROVIDER_BUSY, "The interviewer is busy.", retryAfter, cause);
  }

  /**
   * The breaker is open: it failed so often that we do not ask until {@code retryAfter} is over.
   */
  public static InterviewFailure providerUnavailable(Duration retryAfter, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_UNAVAILABLE, "The interviewer is not available.", retryAfter, cause);
  }

  /** {@code what} says what the provider did, without its own words. */
  public static InterviewFailure providerError(String what, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_ERROR, "The realtime provider " + what + ".", null, cause);
  }

  public static InterviewFailure providerTimedOut(Duration limit, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_TIMEOUT,
        "The realtime provider did not answer within " + limit.toMillis() + " ms.",
        null,
        cause);
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The same failure, seen by this server before the provider could be asked: our own permits were
   * taken, the circuit breaker was open, no connection stood, the configuration is invalid. It
   * costs its caller nothing.
   */
  public InterviewFailure beforeAsking() {
    return new InterviewFailure(this, Reach.NOT_ASKED);
  }

  /** Whether the failure inside says that the provider was not asked; what has no name does not. */
  public static boolean isBeforeAsking(Throwable thrown) {
    return named(thrown).filter(failure -> failure.reach == Reach.NOT_ASKED).isPresent();
  }

  /** The kind of the failure inside, as asynchronous stages wrap it; none for what has no name. */
  public static Kind kindOf(Throwable thrown) {
    return named(thrown).map(InterviewFailure::kind).orElse(Kind.PROVIDER_ERROR);
  }

  private static Optional<InterviewFailure> named(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(InterviewFailure.class::isInstance)
        .map(InterviewFailure.class::cast)
        .findFirst();
  }

  /** Which field breaks which rule, of an invalid request. */
  public Optional<BrokenRule> brokenRule() {
    return Optional.ofNullable(brokenRule);
  }

  /** How long to wait before it may work, where waiting helps. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
