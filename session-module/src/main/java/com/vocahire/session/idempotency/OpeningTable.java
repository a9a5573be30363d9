package com.vocahire.session.idempotency;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Stores what a repeat of an opening is answered, and purges it. Native SQL, because {@link
 * Opening} maps what a repeat reads: neither when its share was released nor how often it was
 * attempted.
 */
@Dependent
public final class OpeningTable {

  /** How long an opening counts for its caller's quota. */
  public static final Duration COUNTED_WITHIN = Duration.ofHours(1);

  /** Without a key, as of an erased interview, no repeat can ask for it. */
  static final String SETTLE =
      """
      update opening set answer = ?2 where interview_id = cast(?1 as uuid) and key_digest is not null
      """;

  static final String FAIL =
      """
      update opening set failure = ?2 where interview_id = cast(?1 as uuid) and key_digest is not null
      """;

  /** Only for a first attempt: it is unknown how far the failed node of an earlier one had come. */
  static final String RELEASE =
      """
      update opening set released_at = ?2
      where interview_id = cast(?1 as uuid) and attempts = 1 and answer is null and released_at is null
      """;

  static final String RELEASE_KEY =
      """
      update opening set key_digest = null, request_digest = null, answer = null
      where interview_id = cast(?1 as uuid)
      """;

  /** With a key it is stored for its repeats; without, or erased, for the quota only. */
  static final List<String> PURGE =
      List.of(
          "delete from opening where opened_at < ?1",
          "delete from opening where key_digest is null and opened_at < ?1");

  private final EntityManager entities;

  @Inject
  public OpeningTable(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps the sealed answer for repeats. */
  public void answered(SessionId id, String sealed) {
    update(SETTLE, id, sealed);
  }

  /** Keeps how it failed for repeats, because asking again might be paid twice. */
  public void failed(SessionId id, InterviewFailure.Kind kind) {
    update(FAIL, id, kind.name());
  }

  /**
   * Gives an opening's share of the hour back, because the server saw it fail before the provider
   * was asked. Nothing else ever does.
   */
  public void release(SessionId id, Instant now) {
    entities
        .createNativeQuery(RELEASE)
        .setParameter(1, id.toString())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /** Releases the key: the provider has accepted nothing, so a repeat may try again. */
  public void releaseKey(SessionId id) {
    entities.createNativeQuery(RELEASE_KEY).setParameter(1, id.toString()).executeUpdate();
  }

  /** Purges openings that neither a repeat nor a quota needs any more. */
  public int purgeBefore(Instant repeatable, Instant now) {
    var uncounted = now.minus(COUNTED_WITHIN);
    var both = repeatable.isBefore(uncounted) ? repeatable : uncounted;
    return purge(PURGE.get(0), both) + purge(PURGE.get(1), uncounted);
  }

  private int purge(String sql, Instant before) {
    return entities.createNativeQuery(sql).setParameter(1, Timestamp.from(before)).executeUpdate();
  }

  private void update(String sql, SessionId id, Object value) {
    entities
        .createNativeQuery(sql)
        .setParameter(1, id.toString())
        .setParameter(2, value)
        .executeUpdate();
  }
}
