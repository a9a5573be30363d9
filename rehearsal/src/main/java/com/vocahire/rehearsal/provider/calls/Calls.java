package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.peer.PeerRefused;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.Session;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The calls that are open, few enough to be served, and the last that were. */
public final class Calls implements AutoCloseable {
  private static final int REMEMBERED = 200;
  private final Deque<Call> all = new ArrayDeque<>();
  private final EmulatorContext context;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Calls::named);
  private int open;

  public Calls(EmulatorContext context) {
    this.context = context;
  }

  public Answered answer(Session session, String offer, CallTerms terms) {
    reserve();
    Call call = started(session, terms);
    try {
      String answer = call.answer(offer);
      remember(call);
      var unused =
          clock.schedule(
              () -> call.close("longest session"),
              context.limits().session().toMillis(),
              TimeUnit.MILLISECONDS);
      return new Answered(call.id(), answer);
    } catch (PeerRefused e) {
      call.close("offer refused");
      throw ApiFailure.badRequest("invalid_offer", "The SDP offer cannot be answered.");
    }
  }

  /** Also when it is closed already. */
  public synchronized Optional<Call> find(String id) {
    return all.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  public synchronized List<Call> all() {
    return new ArrayList<>(all);
  }

  @Override
  public void close() {
    all().forEach(call -> call.close("emulator stopped"));
    clock.shutdownNow();
  }

  private Call started(Session session, CallTerms terms) {
    try {
      return new Call(session, terms, context, this::ended);
    } catch (RuntimeException e) {
      ended();
      throw e;
    }
  }

  private synchronized void reserve() {
    if (open >= context.limits().calls()) {
      throw ApiFailure.tooManyCalls();
    }
    open++;
  }

  private synchronized void remember(Call call) {
    all.add(call);
    if (all.size() > REMEMBERED) {
      all.stream().filter(old -> !old.open()).findFirst().ifPresent(all::remove);
    }
  }

  private synchronized void ended() {
    open--;
  }

  private static Thread named(Runnable task) {
    Thread thread = new Thread(task, "longest-session");
    thread.setDaemon(true);
    return thread;
  }

  public record Answered(String id, String sdp) {}
}
