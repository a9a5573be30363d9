package com.vocahire.platform.request;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * The request a thread works for, for the log: a line of an interview's life names the request that
 * caused it. Work that goes on elsewhere takes it along with {@link #carried}, and with it the
 * server's trace of the request, where there is one.
 */
public final class RequestId {

  private static final ThreadLocal<Request> CURRENT = new ThreadLocal<>();

  /** Of every line that WildFly logs in JSON on such a thread, whoever writes it. */
  private static final String FIELD = "request";

  /** Its id for log and caller, and the one that we made ourselves; often the same. */
  private record Request(String id, String made) {}

  /** Gives the thread back the request it had before. */
  @FunctionalInterface
  public interface Scope {
    void end();
  }

  private RequestId() {}

  /** The request this thread works for; {@code -} for a timer. */
  public static String current() {
    Request request = CURRENT.get();
    return request == null ? "-" : request.id();
  }

  /** The id that we made for it ourselves, so nobody's text; {@code -} for a timer. */
  public static String made() {
    Request request = CURRENT.get();
    return request == null ? "-" : request.made();
  }

  /** From here to {@code end} this thread works for the request {@code id}, in no trace yet. */
  public static Scope of(String id) {
    return of(id, id);
  }

  /** The same for one whose {@code id} somebody brought along. */
  public static Scope of(String id, String made) {
    return of(new Request(id, made), Context.root());
  }

  /** For whoever hears of it as an event: begins there to work for what this thread works for. */
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
   * that took it, and the next request there would be told as a part of it.
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
   * {@code stage} for this thread's request: what follows it names the request, whichever thread of
   * the edge completes it.
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
