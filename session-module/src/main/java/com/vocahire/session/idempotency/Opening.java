package com.vocahire.session.idempotency;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
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
 * An opening, stored for a day: it counts for its caller, and a repeat under its key is answered
 * from it. Changed only by the conditional updates of {@code OpeningTransaction}.
 */
@Entity
@Table(name = "opening")
public class Opening {

  @Id
  @Column(name = "interview_id", columnDefinition = "uuid")
  private UUID interviewId;

  @Column(name = "caller_digest")
  private String callerDigest;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "key_digest")
  private String keyDigest;

  @Column(name = "request_digest")
  private String requestDigest;

  @Column(name = "attempt_until")
  private Instant attemptUntil;

  private String answer;

  @Enumerated(EnumType.STRING)
  private InterviewFailure.Kind failure;

  protected Opening() {}

  /** An opening that must be performed until {@code attemptUntil}. */
  public Opening(
      SessionId interview,
      Caller caller,
      Optional<IdempotencyKey> key,
      Instant openedAt,
      Instant attemptUntil) {
    this.interviewId = interview.value();
    this.callerDigest = caller.digest();
    this.openedAt = openedAt;
    this.attemptUntil = attemptUntil;
    key.ifPresent(
        repeatable -> {
          this.keyDigest = repeatable.digest(caller);
          this.requestDigest = repeatable.requestDigest();
        });
  }

  public SessionId interview() {
    return new SessionId(interviewId);
  }

  /** Returns whether {@code key} came with the same request as the first time. */
  public boolean isSameRequest(IdempotencyKey key) {
    return requestDigest.equals(key.requestDigest());
  }

  /** Returns what the first request was answered, sealed. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  /** Returns how the first request failed. */
  public Optional<InterviewFailure.Kind> failure() {
    return Optional.ofNullable(failure);
  }

  /** Returns whether the first request may still be under way. */
  public boolean isRunning(Instant now) {
    return now.isBefore(attemptUntil);
  }
}
