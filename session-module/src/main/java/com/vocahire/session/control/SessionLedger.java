package com.vocahire.session.control;

import com.vocahire.session.Answered;
import com.vocahire.session.Begun;
import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.entity.Interview;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The steps of an interview's life; every method is one short transaction. Changes are conditional
 * updates and say whether they won.
 *
 * <p>An EJB, because Payara looks for a CDI bean's persistence unit in the archive that the request
 * came through, which is the WAR. One instance without locks: the entity manager is bound to the
 * transaction, and a pool of instances would be one more thing to wait for.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class SessionLedger {

  @PersistenceContext(unitName = "vocahire")
  private EntityManager entities;

  @Inject RepeatLedger repeats;
  @Inject EndingLedger endings;
  @Inject CallLedger calls;
  @Inject PathLedger paths;

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

  /** CREATED to EXCHANGING, for one winner; the provider's secret goes out of the row. */
  public boolean exchanging(SessionId id, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.heardAt = :now, i.sealedSecret = null"
                    + " where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.EXCHANGING)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("before", SessionState.EXCHANGING.before())
            .executeUpdate();
  }

  /**
   * EXCHANGING to CONNECTING, with the provider's call and the moment it must end. A call that came
   * too late is kept for hanging up.
   */
  public Optional<Interview> answered(Begun begun, Answered answer, Instant now, Instant endsAt) {
    int changed =
        entities
            .createQuery(
                "update Interview i set i.state = :to, i.callId = :call, i.model = :model,"
                    + " i.answeredAt = :now, i.heardAt = :now, i.endsAt = :end"
                    + " where i.id = :id and i.state in :before")
            .setParameter("to", SessionState.CONNECTING)
            .setParameter("call", answer.callId())
            .setParameter("model", answer.model())
            .setParameter("now", now)
            .setParameter("end", endsAt)
            .setParameter("id", begun.id().value())
            .setParameter("before", SessionState.CONNECTING.before())
            .executeUpdate();
    if (changed == 0) {
      endings.orphaned(begun.id(), answer.callId(), now);
      return Optional.empty();
    }
    calls.taken(begun.id(), 0, answer.callId(), now);
    begun.seal().ifPresent(seal -> repeats.answered(begun.id(), seal.close(answer.sdp())));
    paths.offered(begun.id(), answer.ways());
    return Optional.of(entities.find(Interview.class, begun.id().value()));
  }

  /** CONNECTING to LIVE. */
  public boolean connected(SessionId id, Caller owner, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.state = :to, i.connectedAt = :now, i.heardAt = :now"
                    + " where i.id = :id and i.owner = :owner and i.state in :before")
            .setParameter("to", SessionState.LIVE)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("owner", owner.subject())
            .setParameter("before", SessionState.LIVE.before())
            .executeUpdate();
  }

  /** The page is there; of no use once it is over. */
  public boolean heard(SessionId id, Caller owner, Instant now) {
    return 1
        == entities
            .createQuery(
                "update Interview i set i.heardAt = :now"
                    + " where i.id = :id and i.owner = :owner and i.state <> :ended")
            .setParameter("ended", SessionState.ENDED)
            .setParameter("now", now)
            .setParameter("id", id.value())
            .setParameter("owner", owner.subject())
            .executeUpdate();
  }
}
