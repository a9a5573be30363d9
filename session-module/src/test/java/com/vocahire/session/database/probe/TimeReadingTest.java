package com.vocahire.session.database.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeReadingTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final long SECOND = 1_000_000_000L;

  @Test
  void saysTheTimeOfTheRoundTripsMiddleAndByHowMuchThatMayBeWrong() {
    var reading = TimeReading.between(10 * SECOND, NOON, 12 * SECOND);

    assertThat(reading.at(11 * SECOND)).isEqualTo(NOON);
    assertThat(reading.at(71 * SECOND)).isEqualTo(NOON.plusSeconds(60));
    assertThat(reading.errorAt(11 * SECOND)).isEqualTo(Duration.ofNanos(SECOND + 1));
  }

  @Test
  void growsOldByAThousandthOfItsAge() {
    var reading = TimeReading.between(0, NOON, 0);

    assertThat(reading.errorAt(60 * SECOND)).isEqualTo(Duration.ofNanos(60_000_001));
  }

  @Test
  void aSlowReadingReplacesAnExactOneOnlyOnceThatIsOld() {
    var exact = TimeReading.between(0, NOON, 1_000_000);

    assertThat(slow(5).replaces(exact)).isFalse();
    assertThat(slow(5_000).replaces(exact)).isTrue();
  }

  /** A round trip of two seconds, that many seconds after noon. */
  private static TimeReading slow(long second) {
    return TimeReading.between(
        second * SECOND, NOON.plusSeconds(second + 1), (second + 2) * SECOND);
  }

  @Test
  void aSlowReadingThatProvesAnExactOneWrongReplacesIt() {
    var exact = TimeReading.between(0, NOON, 1_000_000);
    var afterSleep = TimeReading.between(5 * SECOND, NOON.plusSeconds(600), 7 * SECOND);

    assertThat(afterSleep.replaces(exact)).isTrue();
  }
}
