package com.vocahire.rehearsal.provider.faults;

import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.Models;
import com.vocahire.rehearsal.provider.text.Feedback;
import com.vocahire.rehearsal.provider.text.TextAnswers;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Wraps every route of the provider: counts its requests and injects faults into them when
 * configured.
 */
public final class Faults implements AutoCloseable {
  private static final int KEPT = 1000;
  private static final String HTML = "<html><body>502 Bad Gateway</body></html>";
  private static final int HUGE = 5 << 20;
  private final Map<String, Fault> faults = new HashMap<>();
  private final Map<String, List<Instant>> requests = new TreeMap<>();
  private final List<String> traces = new ArrayList<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Duration silence;
  private CompletableFuture<Void> healed = new CompletableFuture<>();

  public Faults(Duration silence) {
    this.silence = silence;
  }

  public Handler around(String route, Handler real) {
    synchronized (this) {
      requests.put(route, new ArrayList<>());
    }
    return ctx -> {
      Fault fault = arrived(route, ctx.header("traceparent"));
      if (fault == null) {
        real.handle(ctx);
      } else {
        ctx.future(() -> after(fault.delayMs()).thenCompose(done -> applyFault(ctx, fault, real)));
      }
    };
  }

  /**
   * Replaces all. Where none is left, nothing stays silent: the connections are reset.
   *
   * @throws IllegalArgumentException when a route does not exist
   */
  public void inject(Map<String, Fault> more) {
    replace(more);
    if (more.isEmpty()) {
      healed().complete(null);
    }
  }

  private synchronized void replace(Map<String, Fault> more) {
    more.keySet().stream()
        .filter(route -> !requests.containsKey(route))
        .findFirst()
        .ifPresent(
            route -> {
              throw new IllegalArgumentException("no route " + route + ": " + requests.keySet());
            });
    faults.clear();
    faults.putAll(more);
  }

  /** What the silent wait for, which those who come later do not share. */
  private synchronized CompletableFuture<Void> healed() {
    CompletableFuture<Void> before = healed;
    healed = new CompletableFuture<>();
    return before;
  }

  public synchronized Map<String, Fault> present() {
    return Map.copyOf(faults);
  }

  public synchronized Map<String, List<Long>> requestTimes() {
    Map<String, List<Long>> times = new TreeMap<>();
    requests.forEach(
        (route, at) -> times.put(route, at.stream().map(Instant::toEpochMilli).toList()));
    return times;
  }

  /** Of requests that came as a part of a trace: their route and their {@code traceparent}. */
  public synchronized List<String> traces() {
    return List.copyOf(traces);
  }

  public synchronized void clearRequests() {
    requests.values().forEach(List::clear);
    traces.clear();
  }

  /** Delayed and silent requests end. */
  @Override
  public void close() {
    closed.complete(null);
  }

  private synchronized Fault arrived(String route, String trace) {
    record(requests.get(route), Instant.now());
    if (trace != null) {
      record(traces, route + " " + trace);
    }
    Fault fault = faults.get(route);
    if (fault != null) {
      faults.compute(route, (same, present) -> present.afterOneMore());
    }
    return fault;
  }

  private static <T> void record(List<T> all, T latest) {
    all.add(latest);
    if (all.size() > KEPT) {
      all.remove(0);
    }
  }

  private CompletableFuture<Void> applyFault(Context ctx, Fault fault, Handler real) {
    if (fault.silence()) {
      return silenceIsOver().thenRun(() -> TcpReset.connectionOf(ctx));
    }
    if (fault.onlyDelays()) {
      return CompletableFuture.runAsync(() -> handled(ctx, real));
    }
    if (fault.status() != null) {
      refuse(ctx, fault);
    } else {
      malformed(ctx, fault.answer());
    }
    return CompletableFuture.completedFuture(null);
  }

  private static void handled(Context ctx, Handler real) {
    try {
      real.handle(ctx);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static void refuse(Context ctx, Fault fault) {
    if (fault.retryAfterSeconds() != null) {
      ctx.header("Retry-After", fault.retryAfterSeconds().toString());
    }
    ApiFailure failure = ApiFailure.injected(fault.status());
    ctx.status(failure.status()).contentType("application/json").result(failure.body());
  }

  private static void malformed(Context ctx, Fault.Malformed answer) {
    ctx.status(ctx.path().endsWith("/calls") ? 201 : 200);
    switch (answer) {
      case HTML -> ctx.contentType("text/html").result(HTML);
      case INVALID_SDP ->
          ctx.contentType("application/sdp")
              .header("Location", "/v1/realtime/calls/rtc_nowhere")
              .result("v=0\r\nthis is not SDP\r\n");
      case HUGE -> ctx.contentType("application/json").result(new byte[HUGE]);
      case REDIRECT -> ctx.status(307).header("Location", "/v1/elsewhere");
      case RESET -> TcpReset.connectionOf(ctx);
      case CHATTER -> TextAnswers.respond(ctx, "Sure! Here is some feedback: you were great.");
      case INVENTED -> TextAnswers.respond(ctx, Feedback.invented());
      case OTHER_MODELS -> Models.listOthers(ctx);
      case STOPPING_MODELS -> Models.listStopping(ctx, 1);
      case STOPPED_MODELS -> Models.listStopping(ctx, -1);
      case OTHER_CLOCK -> Models.listWithWrongClock(ctx);
    }
  }

  private synchronized CompletableFuture<Object> silenceIsOver() {
    return CompletableFuture.anyOf(after(silence.toMillis()), healed);
  }

  private CompletableFuture<Void> after(long millis) {
    return closed
        .copy()
        .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
        .thenApply(nothing -> null);
  }
}
