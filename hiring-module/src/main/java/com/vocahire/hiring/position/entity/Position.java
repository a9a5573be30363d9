package com.vocahire.hiring.position.entity;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.session.Caller;
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
 * A job that is interviewed for. Born open in version 1; each change makes the next version; an
 * archived one changes no more.
 */
@Entity(name = "JobPosition") // POSITION is a word of JPQL
@Table(name = "job_position")
public class Position {

  @Id
  @Column(columnDefinition = "uuid")
  private UUID id;

  private String owner;

  @Enumerated(EnumType.STRING)
  private PositionState state;

  private String title;

  private String company;

  private String description;

  private String language;

  private int version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA only. */
  protected Position() {}

  /** A new one, open and in version 1. */
  public Position(PositionId id, Caller owner, PositionTerms terms, Instant now) {
    this.id = id.value();
    this.owner = owner.subject();
    state = PositionState.OPEN;
    createdAt = now;
    version = 1;
    say(terms, now);
  }

  /**
   * Says something else of it.
   *
   * @throws HiringFailure position archived
   */
  public void change(PositionTerms terms, Instant now) {
    requireOpen();
    say(terms, now);
    version++;
  }

  /**
   * Lets a change pass.
   *
   * @throws HiringFailure position archived
   */
  public void requireOpen() {
    if (state == PositionState.ARCHIVED) {
      throw HiringFailure.positionArchived();
    }
  }

  /** Archives it; false where that has been done before. */
  public boolean archive(Instant now) {
    if (state == PositionState.ARCHIVED) {
      return false;
    }
    state = PositionState.ARCHIVED;
    changedAt = now;
    version++;
    return true;
  }

  private void say(PositionTerms terms, Instant now) {
    title = terms.title();
    company = terms.company().orElse(null);
    description = terms.description().orElse(null);
    language = terms.language().orElse(null);
    changedAt = now;
  }

  /** Where a page of the list ends after it. */
  public PageCursor cursor() {
    return new PageCursor(createdAt, id);
  }

  /** Whether candidates are sought. */
  public boolean isOpen() {
    return state == PositionState.OPEN;
  }

  public PositionId id() {
    return new PositionId(id);
  }

  /** The subject of the recruiter who created it. */
  public String owner() {
    return owner;
  }

  public boolean isOwnedBy(Caller recruiter) {
    return owner.equals(recruiter.subject());
  }

  public PositionState state() {
    return state;
  }

  public String title() {
    return title;
  }

  public Optional<String> company() {
    return Optional.ofNullable(company);
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** Of its interviews; empty where the installation's setting decides. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** From 1. */
  public int version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
