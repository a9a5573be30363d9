package com.vocahire.hiring.plan.entity;

import com.vocahire.hiring.PositionId;
import com.vocahire.session.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One version of a position's plan. Written once; PostgreSQL refuses any change of it. */
@Entity
@Table(name = "interview_plan")
@IdClass(PlanVersion.Key.class)
public class PlanVersion {

  @Id
  @Column(name = "position_id", columnDefinition = "uuid")
  private UUID positionId;

  @Id private int version;

  private String author;

  @Column(name = "created_at")
  private Instant createdAt;

  private String content;

  /** For JPA only. */
  protected PlanVersion() {}

  public PlanVersion(PositionId position, int version, Caller author, Plan plan, Instant now) {
    positionId = position.value();
    this.version = version;
    this.author = author.subject();
    content = PlanJson.of(plan);
    createdAt = now;
  }

  public PositionId position() {
    return new PositionId(positionId);
  }

  /** From 1. */
  public int version() {
    return version;
  }

  /** The subject of the recruiter who saved it. */
  public String author() {
    return author;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Plan plan() {
    return PlanJson.read(content);
  }

  /** As JPA wants a key of two columns. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID positionId;
    private int version;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(positionId, key.positionId)
          && version == key.version;
    }

    @Override
    public int hashCode() {
      return Objects.hash(positionId, version);
    }
  }
}
