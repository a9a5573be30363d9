package com.vocahire.diagnostics.metrics;

import com.vocahire.diagnostics.metrics.control.MeasuredRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Facade for the HTTP layer: number, kind and duration of its requests. */
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
   * Records an answered request.
   *
   * @param method any text; unknown methods are recorded as one
   * @param route its template, of which there is a bounded number; never the path itself
   * @param status as it was answered
   */
  public void answered(String method, String route, int status, Duration took) {
    requests.answered(method, route, status, took);
  }
}
