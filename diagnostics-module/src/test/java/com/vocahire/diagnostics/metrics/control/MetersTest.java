package com.vocahire.diagnostics.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.VendorRequestCompleted;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetersTest {

  private final Meters meters = new Meters();

  @BeforeEach
  void open() {
    meters.bind();
  }

  @AfterEach
  void close() {
    meters.close();
  }

  @Test
  void whatBrowsersCallAPhaseIsOneSeriesUnlessItIsKnown() {
    var phases = new MeasuredPhases(meters);

    phases.completed(phase("browser.clickToConnectedMs"));
    phases.completed(phase("browser.whateverSomebodyLikes"));
    phases.completed(phase("browser.another"));

    assertThat(meters.text())
        .contains(
            "vocahire_interview_phases_seconds_count{phase=\"browser_click_to_connected\"} 1\n")
        .contains("vocahire_interview_phases_seconds_count{phase=\"other\"} 2\n")
        .doesNotContain("whatever");
  }

  private static PhaseCompleted phase(String name) {
    return PhaseCompleted.timed(SessionId.random(), name, Duration.ofMillis(120));
  }

  @Test
  void anUnknownMethodIsCountedAsOther() {
    var requests = new MeasuredRequests(meters);

    requests.answered("BREW", "/api/ice-servers", 405, Duration.ofMillis(3));
    requests.answered("STEEP", "/api/ice-servers", 405, Duration.ofMillis(3));

    assertThat(meters.text())
        .contains(
            "vocahire_http_requests_seconds_count{method=\"OTHER\",route=\"/api/ice-servers\",status=\"405\"} 2\n");
  }

  @Test
  void vendorsAreCountedByOutcome() {
    var vendors = new MeasuredVendors(meters);

    vendors.completed(VendorRequestCompleted.served("coturn"));
    vendors.completed(VendorRequestCompleted.served("coturn"));
    vendors.completed(VendorRequestCompleted.noneServed());

    assertThat(meters.text())
        .contains("vocahire_ice_vendor_answers_total{outcome=\"served\",vendor=\"coturn\"} 2.0\n")
        .contains(
            "vocahire_ice_vendor_answers_total{outcome=\"unreachable\",vendor=\"none\"} 1.0\n");
  }

  @Test
  void theJvmIsMeasured() {
    var text = meters.text();

    assertThat(text)
        .contains("jvm_memory_used_bytes{area=\"heap\"")
        .contains("process_cpu_usage ")
        .contains("process_files_open_files ");
  }
}
