package com.vocahire.diagnostics.metrics.control;

import com.vocahire.hiring.mail.MailAttempted;
import com.vocahire.hiring.mail.MailAttempted.Outcome;
import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** How letters to candidates fare at the mail server. */
@ApplicationScoped
public class MeasuredMail {

  private final Map<Outcome, Counter> attempts = new EnumMap<>(Outcome.class);

  /** For the proxy only. */
  protected MeasuredMail() {}

  @Inject
  MeasuredMail(Meters meters) {
    for (Outcome outcome : Outcome.values()) {
      attempts.put(outcome, counter(meters, outcome));
    }
  }

  /** Creates this bean at start-up: a counter that begins at 0 shows its first increase. */
  void begin(@Observes Startup started) {}

  private static Counter counter(Meters meters, Outcome outcome) {
    return Counter.builder("vocahire.mail.attempts")
        .description("letters to candidates that were handed to the mail server")
        .tag("outcome", MetricLabels.of(outcome))
        .register(meters.registry());
  }

  void attempted(@Observes MailAttempted attempted) {
    attempts.get(attempted.outcome()).increment();
  }
}
