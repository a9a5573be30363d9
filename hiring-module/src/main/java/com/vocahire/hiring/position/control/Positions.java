package com.vocahire.hiring.position.control;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.database.HiringTransaction;
import com.vocahire.hiring.position.entity.Position;
import com.vocahire.hiring.position.entity.PositionState;
import com.vocahire.hiring.position.entity.PositionTerms;
import com.vocahire.hiring.position.entity.SharedPosition;
import com.vocahire.session.Caller;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.WritingAudit;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Use cases: a recruiter creates, reads, changes, shares and archives positions. Each is one
 * transaction, with its audit entry.
 */
@ApplicationScoped
public class Positions {

  private static final String SHARED_WITH = "sharedWith";

  private final HiringTransaction transaction;
  private final PositionTable table;
  private final WritingAudit audit;
  private final Clock clock;

  /** For the proxy only. */
  protected Positions() {
    this(null, null, null, null);
  }

  @Inject
  public Positions(
      HiringTransaction transaction,
      PositionTable table,
      WritingAudit audit,
      @DatabaseTime Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new position of this recruiter. */
  public SharedPosition create(Caller recruiter, PositionTerms terms) {
    var now = clock.instant();
    return transaction.in(
        () -> {
          var position = new Position(PositionId.random(), recruiter, terms, now);
          table.add(position, terms.sharedWith());
          write(AuditAction.POSITION_CREATED, recruiter, position);
          return shared(position);
        });
  }

  /**
   * One that the recruiter reaches.
   *
   * @throws HiringFailure position not found
   */
  public SharedPosition one(Caller recruiter, PositionId id) {
    return transaction.in(
        () -> shared(table.find(id, recruiter).orElseThrow(HiringFailure::positionNotFound)));
  }

  /** Up to {@code limit} that the recruiter reaches, newest first. */
  public List<Position> page(Caller recruiter, PositionState state, PageCursor before, int limit) {
    return transaction.in(() -> table.page(recruiter, state, before, limit));
  }

  /**
   * Says something else of a position, and shares it with others; who it is shared with only its
   * owner changes.
   *
   * @throws HiringFailure position not found, position archived, precondition failed, invalid field
   */
  public SharedPosition change(
      Caller recruiter, PositionId id, Precondition precondition, PositionTerms terms) {
    var now = clock.instant();
    return transaction.in(
        () -> {
          var position = locked(recruiter, id);
          precondition.require(position.version());
          share(recruiter, position, terms);
          position.change(terms, now);
          write(AuditAction.POSITION_CHANGED, recruiter, position);
          return shared(position);
        });
  }

  private void share(Caller recruiter, Position position, PositionTerms terms) {
    var wanted = terms.sharedWith().stream().filter(each -> !each.equals(position.owner()));
    boolean same = table.sharedWith(position).equals(wanted.toList());
    if (!same && !position.isOwnedBy(recruiter)) {
      throw HiringFailure.invalidField(SHARED_WITH, "is changed by the owner only");
    }
    if (!same) {
      table.shareOnly(position, terms.sharedWith());
    }
  }

  /**
   * Archives a position; a second time changes nothing.
   *
   * @throws HiringFailure position not found
   */
  public SharedPosition archive(Caller recruiter, PositionId id) {
    var now = clock.instant();
    return transaction.in(
        () -> {
          var position = locked(recruiter, id);
          if (position.archive(now)) {
            write(AuditAction.POSITION_ARCHIVED, recruiter, position);
          }
          return shared(position);
        });
  }

  private Position locked(Caller recruiter, PositionId id) {
    return table.locked(id, recruiter).orElseThrow(HiringFailure::positionNotFound);
  }

  private SharedPosition shared(Position position) {
    return new SharedPosition(position, table.sharedWith(position));
  }

  private void write(AuditAction action, Caller recruiter, Position position) {
    audit.about(action, Actor.recruiter(recruiter), position.id().value());
  }
}
