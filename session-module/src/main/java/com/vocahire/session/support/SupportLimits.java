package com.vocahire.session.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many reports of browsers are kept, and for how long. */
@ApplicationScoped
public class SupportLimits {

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.max-reports-per-hour")
  int perHour;

  @Inject
  @ConfigProperty(name = "vocahire.diagnostics.report-retention")
  Duration retention;

  /** Returns how many reports one caller may send within an hour. */
  public int perHour() {
    return perHour;
  }

  /** Returns the retention of a report. */
  public Duration retention() {
    return retention;
  }
}
