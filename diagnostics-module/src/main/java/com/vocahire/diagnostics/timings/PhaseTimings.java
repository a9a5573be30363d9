package com.vocahire.diagnostics.timings;

import com.vocahire.session.PhaseCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs how long each phase of an interview took. */
@ApplicationScoped
public class PhaseTimings {

  private static final Logger LOG = System.getLogger(PhaseTimings.class.getName());

  void completed(@ObservesAsync PhaseCompleted phase) {
    LOG.log(
        Level.INFO,
        "session {0}, request {1}: phase {2} took {3} ms",
        phase.session(),
        phase.request(),
        phase.phase(),
        Long.toString(phase.took().toMillis()));
  }
}
