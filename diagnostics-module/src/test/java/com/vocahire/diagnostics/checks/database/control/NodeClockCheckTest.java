package com.vocahire.diagnostics.checks.database.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.diagnostics.checks.Status;
import com.vocahire.session.database.probe.ClockDifference;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeClockCheckTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "PT0S,     PT0.001S, PASSED",
    "PT30S,    PT0.001S, PASSED",
    "PT-30S,   PT0.001S, PASSED",
    "PT31S,    PT2S,     PASSED",
    "PT31S,    PT0.001S, WARNED",
    "PT-31S,   PT0.001S, WARNED",
    "PT10M,    PT1S,     WARNED",
    "PT-45M,   PT1S,     WARNED"
  })
  void warnsOfWhatIsCertainlyBeyondTheBound(Duration ahead, Duration error, Status status) {
    var found = NodeClockCheck.finding(new ClockDifference(ahead, error), BOUND);

    assertThat(found.status()).isEqualTo(status);
    assertThat(found.advice().isEmpty()).isEqualTo(status == Status.PASSED);
    assertThat(found.measurements().get(0).unit()).isEqualTo("ms");
  }
}
