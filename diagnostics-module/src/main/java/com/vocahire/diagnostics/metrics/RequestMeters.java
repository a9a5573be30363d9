package com.vocahire.diagnostics.metrics;

import com.vocahire.diagnostics.metrics.control.MeasuredRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Facade for whoever answers requests: how many, of which kind, and how long they took. */
@ApplicationScoped
public class RequestMeters {

  private final MeasuredRequests requests;

  /** For the proxy only. */
  protected RequestMeters() {
    this(null);
  }

  @Inject
  RequestMeters(MeasuredRequests requests) {
    this.requests = requests;
  }

  /**
   * One was answered.
   *
   * @param method any text; only what HTTP knows is told apart
   * @param route its template, one of a bounded number: never the path itself
   * @param status as it was answered
   */
  public void answered(String method, String route, int status, Duration took) {
    requests.answered(method, route, status, took);
  }
}
