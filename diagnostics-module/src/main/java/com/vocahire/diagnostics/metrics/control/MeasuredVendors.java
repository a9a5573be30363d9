package com.vocahire.diagnostics.metrics.control;

import com.vocahire.ice.VendorRequestCompleted;
import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which vendor provided relays for candidates, and why others could not. */
@ApplicationScoped
public class MeasuredVendors {

  private final Map<VendorRequestCompleted, Counter> counters = new ConcurrentHashMap<>();
  private final Meters meters;

  /** For the proxy only. */
  protected MeasuredVendors() {
    this(null);
  }

  @Inject
  MeasuredVendors(Meters meters) {
    this.meters = meters;
  }

  /** The number of series is bounded by the configured vendors. */
  void completed(@Observes VendorRequestCompleted completed) {
    var known = counters.get(completed);
    (known == null ? counters.computeIfAbsent(completed, this::counter) : known).increment();
  }

  private Counter counter(VendorRequestCompleted completed) {
    return Counter.builder("vocahire.ice.vendor.answers")
        .description("what vendors of relays answered for candidates")
        .tag("vendor", completed.vendor())
        .tag("outcome", MetricLabels.of(completed.outcome()))
        .register(meters.registry());
  }
}
