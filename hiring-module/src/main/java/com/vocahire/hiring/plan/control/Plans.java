package com.vocahire.hiring.plan.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.plan.entity.Plan;
import com.vocahire.hiring.plan.entity.PlanVersion;
import com.vocahire.hiring.position.control.PositionTable;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.session.Caller;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.WritingAudit;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use cases: a recruiter reads, previews and saves the plan of a position. */
@ApplicationScoped
public class Plans {

  private final HiringTransaction transaction;
  private final PositionTable positions;
  private final PlanTable plans;
  private final Previewing previewing;
  private final WritingAudit audit;
  private final Clock clock;

  /** For the proxy only. */
  protected Plans() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Plans(
      HiringTransaction transaction,
      PositionTable positions,
      PlanTable plans,
      Previewing previewing,
      WritingAudit audit,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.positions = positions;
    this.plans = plans;
    this.previewing = previewing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The current plan.
   *
   * @throws HiringFailure position not found, plan not found
   */
  public PlanVersion current(Caller recruiter, PositionId id) {
    return transaction.in(() -> newest(found(recruiter, id)));
  }

  /**
   * How the interviewer would be instructed by the current plan.
   *
   * @throws HiringFailure position not found, plan not found
   */
  public PlanPreview preview(Caller recruiter, PositionId id) {
    return transaction.in(
        () -> {
          var position = found(recruiter, id);
          return previewing.of(position, newest(position));
        });
  }

  /**
   * Saves the next version. Versions before it stay as they are.
   *
   * @throws HiringFailure position not found, position archived, precondition failed, invalid field
   */
  public PlanVersion save(Caller recruiter, PositionId id, Precondition precondition, Plan plan) {
    previewing.validate(plan);
    var now = clock.instant();
    return transaction.in(
        () -> {
          // The lock lets savers take turns.
          var position =
              positions.locked(id, recruiter).orElseThrow(HiringFailure::positionNotFound);
          position.requireOpen();
          int before = plans.newest(id).map(PlanVersion::version).orElse(0);
          precondition.require(before);
          var saved = new PlanVersion(id, before + 1, recruiter, plan, now);
          plans.add(saved);
          audit.about(AuditAction.PLAN_CHANGED, Actor.recruiter(recruiter), id.value());
          return saved;
        });
  }

  private Position found(Caller recruiter, PositionId id) {
    return positions.find(id, recruiter).orElseThrow(HiringFailure::positionNotFound);
  }

  private PlanVersion newest(Position position) {
    return plans.newest(position.id()).orElseThrow(HiringFailure::planNotFound);
  }
}
