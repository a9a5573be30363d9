package com.vocahire.platform.request;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * The request a thread works for, for the log: a line of an interview's life names the request that
 * caused it. Work that continues on another thread carries it by {@link #carried}, and with it the
 * server's trace of the request, where there is one.
 */
public final class RequestId {

  private static final ThreadLocal<Request> CURRENT = new ThreadLocal<>();

  /** The MDC field, which WildFly adds to every JSON log line of such a thread. */
  private static final String FIELD = "request";

  /** Its id for log and caller, and the one that we made ourselves; often the same. */
  private record Request(String id, String made) {}

  /** Gives the thread back the request it had before. */
  @FunctionalInterface
  public interface Scope {
    void end();
  }

  private RequestId() {}

  /** Returns the request this thread works for; {@code -} for a timer. */
  public static String current() {
    Request request = CURRENT.get();
    return request == null ? "-" : request.id();
  }

  /**
   * Returns the id that we generated for it ourselves, so not a caller's text; {@code -} for a
   * timer.
   */
  public static String made() {
    Request request = CURRENT.get();
    return request == null ? "-" : request.made();
  }

  /** From here to {@code end} this thread works for the request {@code id}, in no trace yet. */
  public static Scope of(String id) {
    return of(id, id);
  }

  /** The same for a request whose {@code id} was sent by the caller. */
  public static Scope of(String id, String made) {
    return of(new Request(id, made), Context.root());
  }

  /** For observers of an event: starts a scope on their thread for the request of this thread. */
  public static Supplier<Scope> origin() {
    Request request = CURRENT.get();
    Context trace = Context.current();
    return () -> of(request, trace);
  }

  private static Scope of(Request request, Context trace) {
    Request before = CURRENT.get();
    Context traceBefore = Context.current();
    set(request, trace);
    return () -> set(before, traceBefore);
  }

  /**
   * Both are set and not closed: WildFly leaves the trace of an asynchronous request on the thread
   * that took it, and the next request there would become part of it.
   */
  @SuppressWarnings("MustBeClosedChecker")
  private static void set(Request request, Context trace) {
    trace.makeCurrent();
    if (request == null) {
      CURRENT.remove();
      MDC.remove(FIELD);
    } else {
      CURRENT.set(request);
      MDC.put(FIELD, request.id());
    }
  }

  /** {@code work} for another thread, under the request of this one. */
  public static Runnable carried(Runnable work) {
    Request request = CURRENT.get();
    if (request == null) {
      return work;
    }
    Context trace = Context.current();
    return () -> {
      Scope here = of(request, trace);
      try {
        work.run();
      } finally {
        here.end();
      }
    };
  }

  /**
   * {@code stage} for this thread's request: what follows it names the request, whichever thread
   * completes it.
   */
  public static <T> CompletionStage<T> carried(CompletionStage<T> stage) {
    Request request = CURRENT.get();
    Context trace = Context.current();
    var here = new CompletableFuture<T>();
    stage.whenComplete(
        (value, failure) -> {
          Scope scope = of(request, trace);
          try {
            if (failure == null) {
              here.complete(value);
            } else {
              here.completeExceptionally(failure);
            }
          } finally {
            scope.end();
          }
        });
    return here;
  }
}
