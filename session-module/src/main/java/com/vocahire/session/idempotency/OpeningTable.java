package com.vocahire.session.idempotency;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a repeat of an opening will be answered, and how long that is remembered. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class OpeningTable {

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

  /** Of one that was carried out twice nobody knows how far the node that died had come. */
  static final String RELEASE =
      """
      update opening set released_at = ?2
      where interview_id = cast(?1 as uuid) and attempts = 1 and answer is null and released_at is null
      """;

  static final String FORGET_KEY =
      """
      update opening set key_digest = null, request_digest = null, answer = null
      where interview_id = cast(?1 as uuid)
      """;

  /** With a key it is remembered for its repeats; without, or erased, for the quota only. */
  static final List<String> FORGET =
      List.of(
          "delete from opening where opened_at < ?1",
          "delete from opening where key_digest is null and opened_at < ?1");

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

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

  /** Sets the key free: nothing was taken by the provider, so a repeat may try anew. */
  public void forgetKey(SessionId id) {
    entities.createNativeQuery(FORGET_KEY).setParameter(1, id.toString()).executeUpdate();
  }

  /** Removes openings that no repeat, and those that no quota can ask for any more. */
  public int forgetBefore(Instant repeatable, Instant now) {
    var uncounted = now.minus(COUNTED_WITHIN);
    var both = repeatable.isBefore(uncounted) ? repeatable : uncounted;
    return forget(FORGET.get(0), both) + forget(FORGET.get(1), uncounted);
  }

  private int forget(String sql, Instant before) {
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
