package com.vocahire.hiring.mail.entity;

import com.vocahire.hiring.mail.Letter;
import com.vocahire.hiring.mail.MailKind;
import com.vocahire.hiring.mail.MailState;
import com.vocahire.hiring.mail.Posting;
import com.vocahire.session.crypto.Seal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter in the outbox. Born WAITING with its sealed content; it is claimed by moving its due
 * time, and once it is settled its content is cleared.
 */
@Entity
@Table(name = "invitation_mail")
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
public class OutgoingMail {

  @Id
  @Column(columnDefinition = "uuid")
  private UUID id;

  @Column(name = "invitation_id", columnDefinition = "uuid")
  private UUID invitationId;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  private String cause;

  @Enumerated(EnumType.STRING)
  private MailState state;

  @Column(name = "sealed_letter")
  private String sealedLetter;

  private int attempts;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "too_late_at")
  private Instant tooLateAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  /** For JPA only. */
  protected OutgoingMail() {}

  public OutgoingMail(MailKind kind, Posting posting, String sealedLetter) {
    id = UUID.randomUUID();
    invitationId = posting.subject();
    this.kind = kind;
    cause = posting.cause();
    state = MailState.WAITING;
    this.sealedLetter = sealedLetter;
    createdAt = posting.now();
    dueAt = posting.due();
    tooLateAt = posting.tooLate();
  }

  /** Also of the message (RFC 5322, section 3.6.4): the same at each attempt. */
  public UUID id() {
    return id;
  }

  /** The invitation that it is about. */
  public UUID subject() {
    return invitationId;
  }

  public MailKind kind() {
    return kind;
  }

  /** From 1, once it is claimed. */
  public int attempts() {
    return attempts;
  }

  /** Whether an attempt at this time would come too late. */
  public boolean isTooLate(Instant time) {
    return !time.isBefore(tooLateAt);
  }

  /**
   * Its content.
   *
   * @throws IllegalStateException when it was sealed under another secret
   */
  public Letter letter(Seal seal) {
    return Letter.of(seal.open(sealedLetter));
  }
}
