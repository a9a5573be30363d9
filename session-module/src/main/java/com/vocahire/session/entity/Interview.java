package com.vocahire.session.entity;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.SessionView;
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
 * conditional updates of {@code SessionLedger} change it, never a setter.
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

  @Column(name = "job_description")
  private String jobDescription;

  @Column(name = "resume_text")
  private String resumeText;

  @Column(name = "interview_type")
  private String interviewType;

  private String language;

  private String model;

  @Column(name = "token_digest")
  private byte[] tokenDigest;

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

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Interview() {}

  /** A new interview in {@code state}, whose offer must come until {@code expires}. */
  public Interview(
      Caller owner, InterviewBrief brief, SessionState state, Instant createdAt, Instant expires) {
    this.id = SessionId.random().value();
    this.owner = owner.subject();
    this.state = state;
    this.jobTitle = brief.jobTitle();
    this.company = brief.company().orElse(null);
    this.jobDescription = brief.jobDescription().orElse(null);
    this.resumeText = brief.resumeText().orElse(null);
    this.interviewType = brief.interviewType().orElse(null);
    this.language = brief.language().orElse(null);
    this.createdAt = createdAt;
    this.expiresAt = expires;
  }

  public SessionId id() {
    return new SessionId(id);
  }

  /** What the caller may know of it. */
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
        Optional.ofNullable(endsAt),
        Optional.ofNullable(endedAt));
  }

  /** The provider's call, once it has answered. */
  public Optional<String> callId() {
    return Optional.ofNullable(callId);
  }

  /** Whether {@code token} was minted for this interview. */
  public boolean fits(String token) {
    return tokenDigest != null && TokenDigest.fits(tokenDigest, token);
  }

  /** The model its token was minted for. */
  public String requireModel() {
    return Optional.ofNullable(model).orElseThrow(InterviewFailure::tokenMismatch);
  }

  /** Passes while the offer may still come; else says why not. */
  public void requireOpen(Instant now) {
    if (state == SessionState.ENDED) {
      throw endReason == EndReason.EXPIRED
          ? InterviewFailure.sessionExpired()
          : InterviewFailure.sessionEnded();
    }
    if (state != SessionState.CREATED) {
      throw InterviewFailure.alreadyExchanged();
    }
    if (now.isAfter(expiresAt)) {
      throw InterviewFailure.sessionExpired();
    }
  }
}
