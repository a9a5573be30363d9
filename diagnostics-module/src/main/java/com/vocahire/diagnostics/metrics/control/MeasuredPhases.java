package com.vocahire.diagnostics.metrics.control;

import com.vocahire.session.PhaseCompleted;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each phase of an interview's beginning took, on the server and in browsers. */
@ApplicationScoped
public class MeasuredPhases {

  /**
   * The known phases. Browsers may send any name, and each would become a time series of its own.
   */
  private static final List<String> KNOWN =
      List.of(
          "token",
          "exchange",
          "browser.microphoneMs",
          "browser.apiMs",
          "browser.sessionMs",
          "browser.webrtcMs",
          "browser.audioMs",
          "browser.clickToConnectedMs");

  private final Map<String, Timer> timers = new HashMap<>();
  private final Timer others;

  /** For the proxy only. */
  protected MeasuredPhases() {
    others = null;
  }

  @Inject
  MeasuredPhases(Meters meters) {
    KNOWN.forEach(phase -> timers.put(phase, timer(meters, label(phase))));
    others = timer(meters, "other");
  }

  private static Timer timer(Meters meters, String phase) {
    return meters.timer(
        "vocahire.interview.phases", "phases of an interview's beginning", "phase", phase);
  }

  /** {@code browser.clickToConnectedMs} is {@code browser_click_to_connected}. */
  private static String label(String phase) {
    var words = phase.replaceFirst("Ms$", "").replaceAll("([A-Z])", "_$1").replace('.', '_');
    return words.toLowerCase(Locale.ROOT);
  }

  void completed(@ObservesAsync PhaseCompleted phase) {
    timers.getOrDefault(phase.phase(), others).record(phase.took());
  }
}
