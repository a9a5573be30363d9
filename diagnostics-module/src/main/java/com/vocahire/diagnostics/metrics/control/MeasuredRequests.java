package com.vocahire.diagnostics.metrics.control;

import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Requests by method, route and status. */
@ApplicationScoped
public class MeasuredRequests {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private final Map<Answer, Timer> timers = new ConcurrentHashMap<>();
  private final Meters meters;

  /** A combination of labels; their number is bounded by routes and statuses. */
  private record Answer(String method, String route, int status) {}

  /** For the proxy only. */
  protected MeasuredRequests() {
    this(null);
  }

  @Inject
  MeasuredRequests(Meters meters) {
    this.meters = meters;
  }

  /** The texts are constants, whose hashes are known: finding its timer takes no lock. */
  public void answered(String method, String route, int status, Duration took) {
    var answer = new Answer(METHODS.contains(method) ? method : "OTHER", route, status);
    var known = timers.get(answer);
    (known == null ? timers.computeIfAbsent(answer, this::timer) : known).record(took);
  }

  private Timer timer(Answer answer) {
    return meters.timer(
        "vocahire.http.requests",
        "requests answered",
        "method",
        answer.method(),
        "route",
        answer.route(),
        "status",
        Integer.toString(answer.status()));
  }
}
