package com.vocahire.diagnostics.metrics.control;

import com.vocahire.ice.VendorRequestCompleted;
import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which vendor gave relays to candidates, and why another could not. */
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

  /** Vendors are those that are configured; a handful. */
  void asked(@Observes VendorRequestCompleted asked) {
    var known = counters.get(asked);
    (known == null ? counters.computeIfAbsent(asked, this::counter) : known).increment();
  }

  private Counter counter(VendorRequestCompleted asked) {
    return Counter.builder("vocahire.ice.vendor.answers")
        .description("what vendors of relays answered for candidates")
        .tag("vendor", asked.vendor())
        .tag("outcome", MetricLabels.of(asked.outcome()))
        .register(meters.registry());
  }
}
