package com.vocahire.session.opening.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.opening.OpeningDecision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One opening, and the requests of this node that wait for it. Its monitor guards its state; no
 * query runs and no request completes while it is held.
 */
final class RepeatedOpening {

  private final Repeating openings;
  private final String name;
  private final Deque<WaitingRequest> waiting = new ArrayDeque<>();

  private boolean started;

  /** A request of this node begins or performs it, so it is not polled meanwhile. */
  private boolean performing;

  private boolean looking;
  private boolean ticking;
  private boolean over;

  RepeatedOpening(Repeating openings, String name) {
    this.openings = openings;
    this.name = name;
  }

  /** False when it is over, and another has to be made. */
  boolean join(WaitingRequest request) {
    boolean first;
    synchronized (this) {
      if (over) {
        return false;
      }
      first = !started;
      started = true;
      performing = performing || first;
    }
    if (first) {
      begin(request);
      return true;
    }
    return await(request);
  }

  private void begin(WaitingRequest request) {
    request.begin().whenComplete((found, failure) -> decided(request, found, failure));
  }

  private void decided(WaitingRequest request, OpeningDecision found, Throwable failure) {
    if (failure != null) {
      request.fail(failure);
      end(other -> other.fail(failure));
    } else if (found instanceof OpeningDecision.Proceed) {
      request.complete(found);
    } else if (found instanceof OpeningDecision.Running) {
      await(request);
      elsewhere();
    } else {
      request.complete(found);
      end(other -> other.complete(found));
    }
  }

  private synchronized void elsewhere() {
    performing = false;
    endIfIdle();
  }

  private boolean await(WaitingRequest request) {
    boolean permitted;
    boolean begins;
    synchronized (this) {
      if (over) {
        return false;
      }
      permitted = openings.mayWait();
      begins = permitted && !ticking;
      if (permitted) {
        waiting.add(request);
        ticking = true;
      }
    }
    if (begins) {
      openings.later(this::tick);
    }
    if (!permitted) {
      request.fail(InterviewFailure.tooManyRepeats(Repeating.ASK_AGAIN));
    }
    return true;
  }

  /** Fails requests that have waited long enough, and polls for the others. */
  private void tick() {
    List<WaitingRequest> late;
    WaitingRequest reader;
    boolean again;
    synchronized (this) {
      late = late();
      ticking = !waiting.isEmpty();
      again = ticking;
      endIfIdle();
      boolean looks = ticking && !performing && !looking;
      looking = looking || looks;
      reader = looks ? waiting.peek() : null;
    }
    late.forEach(request -> request.fail(InterviewFailure.stillUnderWay(Repeating.ASK_AGAIN)));
    if (again) {
      openings.later(this::tick);
    }
    if (reader != null) {
      look(reader);
    }
  }

  private List<WaitingRequest> late() {
    List<WaitingRequest> late = new ArrayList<>();
    waiting.removeIf(request -> openings.hasWaitedEnough(request) && late.add(request));
    openings.waitedFor(late.size());
    return late;
  }

  private void look(WaitingRequest reader) {
    reader.read().whenComplete(this::looked);
  }

  private void looked(Optional<OpeningDecision> found, Throwable failure) {
    synchronized (this) {
      looking = false;
    }
    if (failure != null) {
      end(request -> request.fail(failure));
    } else if (found.isEmpty()) {
      next();
    } else if (!(found.get() instanceof OpeningDecision.Running)) {
      end(request -> request.complete(found.get()));
    }
  }

  /** No request performs it any more, so the one that has waited longest settles it again. */
  private void next() {
    WaitingRequest next;
    synchronized (this) {
      next = waiting.poll();
      performing = next != null;
      endIfIdle();
      openings.waitedFor(next == null ? 0 : 1);
    }
    if (next != null) {
      begin(next);
    }
  }

  /** Called by the request that performed it. */
  void performed(Throwable failure) {
    WaitingRequest reader;
    synchronized (this) {
      performing = false;
      endIfIdle();
      reader = waiting.peek();
      looking = looking || reader != null;
    }
    if (failure != null) {
      end(request -> request.fail(failure));
    } else if (reader != null) {
      look(reader);
    }
  }

  private void end(Consumer<WaitingRequest> how) {
    List<WaitingRequest> all;
    synchronized (this) {
      all = List.copyOf(waiting);
      waiting.clear();
      performing = false;
      openings.waitedFor(all.size());
      endIfIdle();
    }
    all.forEach(how);
  }

  private void endIfIdle() {
    if (waiting.isEmpty() && !performing && !over) {
      over = true;
      openings.remove(name, this);
    }
  }
}
