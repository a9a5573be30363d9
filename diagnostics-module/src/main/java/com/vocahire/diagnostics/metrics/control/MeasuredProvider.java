package com.vocahire.diagnostics.metrics.control;

import com.vocahire.signaling.ProviderLoad;
import com.vocahire.signaling.ProviderLoad.Breaker;
import com.vocahire.signaling.ProviderRequestCompleted;
import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import com.vocahire.signaling.ProviderRequestCompleted.Outcome;
import com.vocahire.signaling.diagnosis.ProviderState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Outcome and duration of the requests to the provider, and the state of its guards. */
@ApplicationScoped
public class MeasuredProvider {

  private final Map<Kind, Map<Outcome, Timer>> timers = new EnumMap<>(Kind.class);
  private final ProviderState state;

  /** For the proxy only. */
  protected MeasuredProvider() {
    state = null;
  }

  @Inject
  MeasuredProvider(Meters meters, ProviderState state) {
    this.state = state;
    for (Kind kind : Kind.values()) {
      var outcomes = new EnumMap<Outcome, Timer>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        outcomes.put(outcome, timer(meters, kind, outcome));
      }
      timers.put(kind, outcomes);
    }
    gauge(meters, "in.flight", "requests to the provider in flight", ProviderLoad::inFlight);
    gauge(meters, "limit", "limit of requests to the provider in flight", ProviderLoad::limit);
    for (Kind kind : new Kind[] {Kind.TOKEN, Kind.EXCHANGE, Kind.SIGN_IN}) {
      breaker(meters, kind);
    }
  }

  /** Creates this bean, and with it its gauges. */
  void ready() {}

  private static Timer timer(Meters meters, Kind kind, Outcome outcome) {
    return meters.timer(
        "vocahire.provider.requests",
        "requests to the provider, including their retries",
        "kind",
        MetricLabels.of(kind),
        "outcome",
        MetricLabels.of(outcome));
  }

  private void gauge(
      Meters meters, String name, String what, ToDoubleFunction<ProviderLoad> value) {
    Gauge.builder("vocahire.provider." + name, this, self -> self.now(value))
        .description(what)
        .strongReference(true)
        .register(meters.registry());
  }

  private void breaker(Meters meters, Kind kind) {
    Gauge.builder(
            "vocahire.provider.breaker.open",
            this,
            self -> self.now(load -> load.breakers().get(kind) == Breaker.OPEN ? 1 : 0))
        .description("1 while the circuit breaker is open")
        .tag("kind", MetricLabels.of(kind))
        .strongReference(true)
        .register(meters.registry());
  }

  private double now(ToDoubleFunction<ProviderLoad> value) {
    return state.load().map(load -> value.applyAsDouble(load)).orElse(Double.NaN);
  }

  void completed(@Observes ProviderRequestCompleted completed) {
    timers.get(completed.kind()).get(completed.outcome()).record(completed.took());
  }
}
