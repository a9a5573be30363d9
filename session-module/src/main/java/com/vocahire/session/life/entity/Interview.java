package com.vocahire.session.life.entity;

import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
import com.vocahire.session.crypto.Digest;
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
 * One row for one interview. Born CREATED (with a token) or EXCHANGING (in one request); then only
 * conditional updates of {@code InterviewTable} change it, never a setter.
 */
@Entity
@Table(name = "interview")
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
public class Interview {

  @Id
  @Column(columnDefinition = "uuid")
  private UUID id;

  private String owner;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private EndReason endReason;

  @Column(name = "job_title")
  private String jobTitle;

  private String company;

  @Column(name = "interview_type")
  private String interviewType;

  private String language;

  private String model;

  @Column(name = "token_digest")
  private byte[] tokenDigest;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @Column(name = "call_id")
  private String callId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "connected_at")
  private Instant connectedAt;

  private int reconnections;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Column(name = "consent_version")
  private String consentVersion;

  @Column(name = "consented_at")
  private Instant consentedAt;

  protected Interview() {}

  /** A new interview as it was ordered, whose offer must come until {@code expires}. */
  public Interview(OpeningOrder order, Instant createdAt, Instant expires) {
    var brief = order.brief();
    this.id = SessionId.random().value();
    this.owner = order.caller().subject();
    this.state = order.first();
    this.jobTitle = brief.jobTitle();
    this.company = brief.company().orElse(null);
    this.interviewType = brief.interviewType().orElse(null);
    this.language = brief.language().orElse(null);
    this.createdAt = createdAt;
    this.expiresAt = expires;
    this.lastSeenAt = createdAt;
    this.consentVersion = order.consentVersion().orElse(null);
    this.consentedAt = consentVersion == null ? null : createdAt;
  }

  public SessionId id() {
    return new SessionId(id);
  }

  /** Returns what the caller may know of it. */
  public SessionView view() {
    return new SessionView(
        id(),
        state,
        Optional.ofNullable(endReason),
        Optional.ofNullable(model),
        createdAt,
        expiresAt,
        Optional.ofNullable(answeredAt),
        Optional.ofNullable(connectedAt),
        reconnections,
        Optional.ofNullable(endsAt),
        Optional.ofNullable(endedAt));
  }

  /** Returns what it is about. */
  public InterviewTopic topic() {
    return new InterviewTopic(jobTitle, company, interviewType, language);
  }

  /** Returns what it was opened with, so that the interviewer of a new call gets the same brief. */
  public InterviewBrief brief(Optional<InterviewMaterial> material) {
    return new InterviewBrief(
        jobTitle,
        Optional.ofNullable(company),
        material.flatMap(InterviewMaterial::jobDescription),
        material.flatMap(InterviewMaterial::resumeText),
        Optional.ofNullable(interviewType),
        Optional.ofNullable(language));
  }

  /** Returns what the candidate agreed to, where they were asked. */
  public Optional<Consent> consent() {
    return Optional.ofNullable(consentVersion).map(version -> new Consent(version, consentedAt));
  }

  /** Returns the owner; empty for an erased interview. */
  public Optional<String> owner() {
    return erasedAt == null ? Optional.of(owner) : Optional.empty();
  }

  /** Returns when its content was erased. */
  public Optional<Instant> erasedAt() {
    return Optional.ofNullable(erasedAt);
  }

  /**
   * Requires that the session waits for this offer.
   *
   * @param expected the model that the caller expects, if any
   * @return the model that the session was opened for
   * @throws InterviewFailure session ended or expired, already exchanged, token mismatch, or
   *     invalid field for another model
   */
  public String requireFits(String token, Optional<String> expected, Instant now) {
    requireOpen(now);
    if (tokenDigest == null || !Digest.fits(tokenDigest, token)) {
      throw InterviewFailure.tokenMismatch();
    }
    if (expected.isPresent() && !expected.get().equals(model)) {
      throw InterviewFailure.invalidField(
          "model", "is not the one that the session was opened with");
    }
    return model;
  }

  /** The provider's secret, as only the browser's token opens it; while the exchange is to come. */
  public Optional<String> sealedSecret() {
    return Optional.ofNullable(sealedSecret);
  }

  /**
   * Requires that the interview is not over.
   *
   * @throws InterviewFailure session ended
   */
  public void requireNotEnded() {
    if (state == SessionState.ENDED) {
      throw InterviewFailure.sessionEnded();
    }
  }

  /**
   * Returns why it may not continue in a new call, when a conditional update has found that it may
   * not.
   */
  public InterviewFailure refusesAnotherCall(Instant now) {
    if (state == SessionState.ENDED) {
      return over();
    }
    if (state == SessionState.CREATED && now.isAfter(expiresAt)) {
      return InterviewFailure.sessionExpired();
    }
    if (endsAt == null) {
      return InterviewFailure.notExchanged();
    }
    return now.isBefore(endsAt)
        ? InterviewFailure.reconnectionsUsedUp()
        : InterviewFailure.sessionEnded();
  }

  private InterviewFailure over() {
    return endReason == EndReason.EXPIRED
        ? InterviewFailure.sessionExpired()
        : InterviewFailure.sessionEnded();
  }

  private void requireOpen(Instant now) {
    if (state == SessionState.ENDED) {
      throw over();
    }
    if (state != SessionState.CREATED) {
      throw InterviewFailure.alreadyExchanged();
    }
    if (now.isAfter(expiresAt)) {
      throw InterviewFailure.sessionExpired();
    }
  }
}
