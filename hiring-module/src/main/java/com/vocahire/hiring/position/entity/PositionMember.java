package com.vocahire.hiring.position.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A recruiter who reaches a position: its owner, or one with whom it is shared. */
@Entity
@Table(name = "position_member")
@IdClass(PositionMember.Key.class)
@SuppressWarnings("UnusedVariable") // columns are only read by queries
public class PositionMember {

  @Id
  @Column(name = "position_id", columnDefinition = "uuid")
  private UUID positionId;

  @Id private String recruiter;

  /** The position's, so that a recruiter's list is in the order of one index. */
  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA only. */
  protected PositionMember() {}

  public PositionMember(Position position, String recruiter) {
    positionId = position.id().value();
    this.recruiter = recruiter;
    createdAt = position.createdAt();
  }

  /** The subject. */
  public String recruiter() {
    return recruiter;
  }

  /** As JPA wants a key of two columns. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID positionId;
    private String recruiter;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(positionId, key.positionId)
          && Objects.equals(recruiter, key.recruiter);
    }

    @Override
    public int hashCode() {
      return Objects.hash(positionId, recruiter);
    }
  }
}
