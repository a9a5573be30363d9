package com.vocahire.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time, so that tests can bring their own. */
@ApplicationScoped
public class SystemClock {

  @Produces
  @Dependent
  Clock clock() {
    return Clock.systemUTC();
  }
}
