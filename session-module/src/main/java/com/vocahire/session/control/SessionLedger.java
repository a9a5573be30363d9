package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.entity.Interview;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The only place where interviews are read and written; every method is one short transaction.
 * Changes are conditional updates and say whether they won.
 *
 * <p>An EJB, because Payara looks for a CDI bean's persistence unit in the archive that the request
 * came through, which is the WAR. One instance without locks: the entity manager is bound to the
 * transaction, and a pool of instances would be one more thing to wait for.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class SessionLedger {

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  /** Stores a new interview. */
  public Interview add(Interview interview) {
    entities.persist(interview);
    return interview;
  }

  /** The caller's own interview; another's looks like none. */
  public Optional<Interview> find(SessionId id, Caller owner) {
    return entities
        .createQuery(
            "select i from Interview i where i.id = :id and i.owner = :owner", Interview.class)
        .setParameter("id", id.value())
        .setParameter("owner", owner.subject())
        .getResultStream()
        .findFirst();
  }

  /** Keeps the digest of the token that was minted, and until when it is good. */
  public boolean minted(SessionId id, byte[] tokenDigest, String model) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.tokenDigest = :digest, i.model = :model"
                    + " where i.id = :id and i.state = :created")
            .setParameter("digest", tokenDigest)
            .setParameter("model", model)
            .setParameter("id", id.value())
            .setParameter("created", SessionState.CREATED)
            .executeUpdate();
  }

  /** CREATED to EXCHANGING, for one winner. */
  public boolean exchanging(SessionId id) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.EXCHANGING)
            .setParameter("id", id.value())
            .setParameter("before", SessionState.EXCHANGING.before())
            .executeUpdate();
  }

  /** EXCHANGING to CONNECTING, with the provider's call and the moment it must end. */
  public boolean answered(SessionId id, String callId, String model, Instant now, Instant endsAt) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.callId = :call, i.model = :model,"
                    + " i.answeredAt = :now, i.endsAt = :end where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.CONNECTING)
            .setParameter("call", callId)
            .setParameter("model", model)
            .setParameter("now", now)
            .setParameter("end", endsAt)
            .setParameter("id", id.value())
            .setParameter("before", SessionState.CONNECTING.before())
            .executeUpdate();
  }

  /** CONNECTING to LIVE. */
  public boolean connected(SessionId id, Caller owner, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.connectedAt = :now"
                    + " where i.id = :id and i.owner = :owner and i.state in :before")
            .setParameter("to", SessionState.LIVE)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("owner", owner.subject())
            .setParameter("before", SessionState.LIVE.before())
            .executeUpdate();
  }

  /** Anything but ENDED to ENDED; the reason of the first stays. */
  public boolean ended(SessionId id, EndReason reason, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.endReason = :reason, i.endedAt = :now"
                    + " where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.ENDED)
            .setParameter("before", SessionState.ENDED.before())
            .setParameter("reason", reason)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .executeUpdate();
  }

  /** The row as it is now, whoever owns it. */
  public Interview read(SessionId id) {
    return entities.find(Interview.class, id.value());
  }

  /** Whether the database answers. */
  public boolean answers() {
    return entities.createNativeQuery("select 1").getSingleResult() != null;
  }
}
