package com.vocahire.session;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can go wrong with an interview, by name. Knows nothing of HTTP: the web application maps
 * each kind to its status. The message is for the caller and carries no secret; the cause is for
 * the log. An EJB throws it without an {@code EJBException} around it, and its transaction is
 * rolled back.
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

  /** Whether the provider was asked; the caller's quota depends on this alone. */
  private enum Reach {
    /** This server saw that the provider was not asked. */
    NOT_ASKED,
    /** The provider was asked, or it is unknown whether it was. */
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

  /** A field breaks {@code rule}; the message does not contain the value. */
  public static InterviewFailure invalidField(String field, String rule) {
    return new InterviewFailure(
        Kind.INVALID_REQUEST,
        "A field breaks its bounds.",
        null,
        null,
        new BrokenRule(field, rule));
  }

  /** The key came with another request before: a repeat must be the same request. */
  public static InterviewFailure keyOfAnotherRequest() {
    return invalidField(IdempotencyKey.HEADER, "came with another request before");
  }

  /** The first request under the same key failed with {@code kind}; the provider may have it. */
  public static InterviewFailure again(Kind kind) {
    return of(kind, "The first request with this key failed; open another with a new key.");
  }

  /** The offer breaks a rule; {@code why} names the rule, never the offer's text. */
  public static InterviewFailure invalidSdp(String why) {
    return of(Kind.INVALID_SDP, "The offer " + why + ".");
  }

  /** There is no such session, or it is another caller's: the two look the same. */
  public static InterviewFailure sessionNotFound() {
    return of(Kind.SESSION_NOT_FOUND, "There is no such session.");
  }

  /** There is no such report: it was never sent, or it was purged. */
  public static InterviewFailure reportNotFound() {
    return of(Kind.REPORT_NOT_FOUND, "There is no such report.");
  }

  /** The ephemeral token is not the one that the session was opened with. */
  public static InterviewFailure tokenMismatch() {
    return of(Kind.TOKEN_MISMATCH, "The token is not this session's.");
  }

  /** The caller has an interview that is not over. */
  public static InterviewFailure interviewActive() {
    return of(Kind.INTERVIEW_ACTIVE, "You have an interview that is not over yet.");
  }

  /** The session has begun its one exchange. */
  public static InterviewFailure alreadyExchanged() {
    return of(Kind.ALREADY_EXCHANGED, "This session has exchanged its offer already.");
  }

  /** The offer is outstanding or at the provider: there is no call to continue. */
  public static InterviewFailure notExchanged() {
    return of(Kind.NOT_EXCHANGED, "This session has no call yet.");
  }

  /** A later request has continued it in a new call. */
  public static InterviewFailure reconnectedElsewhere() {
    return of(Kind.ALREADY_EXCHANGED, "This interview continues in a new call.");
  }

  /** The interview was continued as often as the configuration allows. */
  public static InterviewFailure reconnectionsUsedUp() {
    return of(Kind.RECONNECTIONS_USED_UP, "This interview was continued as often as it may be.");
  }

  /** The session is over. */
  public static InterviewFailure sessionEnded() {
    return of(Kind.SESSION_ENDED, "This session has ended.");
  }

  /** The offer did not come in time. */
  public static InterviewFailure sessionExpired() {
    return of(Kind.SESSION_EXPIRED, "This session waited too long for its offer.");
  }

  /** The first request under the same key takes longer than a repeat may wait. */
  public static InterviewFailure stillUnderWay(Duration retryAfter) {
    return new InterviewFailure(
        Kind.PROVIDER_BUSY,
        "The first request with this key is still under way.",
        retryAfter,
        null);
  }

  /** The limit of requests that wait on this node for the first one under their key is reached. */
  public static InterviewFailure tooManyRepeats(Duration retryAfter) {
    return new InterviewFailure(
        Kind.PROVIDER_BUSY, "Too many requests wait for their first one.", retryAfter, null);
  }

  /**
   * A limit is reached; {@code which} names it, and a permit is free again after {@code
   * retryAfter}.
   */
  public static InterviewFailure quotaExceeded(String which, Duration retryAfter) {
    return new InterviewFailure(Kind.QUOTA_EXCEEDED, which, retryAfter, null);
  }

  /** The database is unavailable, overloaded or too slow. */
  public static InterviewFailure databaseUnavailable(Throwable cause) {
    return new InterviewFailure(
        Kind.DATABASE_UNAVAILABLE, "The database does not answer.", Duration.ofSeconds(5), cause);
  }

  /**
   * A limit of concurrent requests is reached, at the provider or here; {@code retryAfter} comes
   * from the provider or from us.
   */
  public static InterviewFailure providerBusy(Duration retryAfter, Throwable cause) {
    return new InterviewFailure(Kind.PROVIDER_BUSY, "The interviewer is busy.", retryAfter, cause);
  }

  /** The circuit breaker is open until {@code retryAfter} is over. */
  public static InterviewFailure providerUnavailable(Duration retryAfter, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_UNAVAILABLE, "The interviewer is not available.", retryAfter, cause);
  }

  /** The provider failed; {@code what} says what it did, without its own words. */
  public static InterviewFailure providerError(String what, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_ERROR, "The realtime provider " + what + ".", null, cause);
  }

  /** The provider did not answer within {@code limit}. */
  public static InterviewFailure providerTimedOut(Duration limit, Throwable cause) {
    return new InterviewFailure(
        Kind.PROVIDER_TIMEOUT,
        "The realtime provider did not answer within " + limit.toMillis() + " ms.",
        null,
        cause);
  }

  /** Returns which of the named failures this is. */
  public Kind kind() {
    return kind;
  }

  /**
   * The same failure, seen by this server before the provider could be asked: all permits were in
   * use, the circuit breaker was open, no connection was established, the configuration is invalid.
   * It does not count against the caller's quota.
   */
  public InterviewFailure beforeSending() {
    return new InterviewFailure(this, Reach.NOT_ASKED);
  }

  /**
   * Returns whether the failure inside says that the provider was not asked; what has no name does
   * not.
   */
  public static boolean isBeforeSending(Throwable thrown) {
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

  /** Returns which field breaks which rule; empty unless the request is invalid. */
  public Optional<BrokenRule> brokenRule() {
    return Optional.ofNullable(brokenRule);
  }

  /** Returns how long to wait before a repeat may succeed; empty where waiting does not help. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
