package com.vocahire.signaling.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.signaling.testing.StubResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 1",
    "999999999, 600",
    "'Sun, 22 Nov 2026 08:00:30 GMT', 30",
    "'Sun, 22 Nov 2026 07:00:00 GMT', 1",
    "'Sun, 22 Nov 2099 08:00:30 GMT', 600",
    "soon, 10",
    "-5, 10",
    "99999999999999999999, 10"
  })
  void isSecondsOrADateInBounds(String header, int seconds) {
    var answer = new StubResponse(429, "", Map.of("Retry-After", header));

    assertThat(RetryAfter.of(answer, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void isTenSecondsWithoutAHeader() {
    assertThat(RetryAfter.of(new StubResponse(429, "", Map.of()), NOW))
        .isEqualTo(Duration.ofSeconds(10));
  }
}
