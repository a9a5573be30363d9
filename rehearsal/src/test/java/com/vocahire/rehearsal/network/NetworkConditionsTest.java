package com.vocahire.rehearsal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkConditionsTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1); // a clock may overflow
  private final NetworkConditions networkConditions =
      new NetworkConditions(new Conditions(40, 0, null), clock::get);

  @Test
  void whatPassesIsLateByTheDelay() {
    assertThat(networkConditions.due() - clock.get()).isEqualTo(Duration.ofMillis(40).toNanos());
  }

  @Test
  void temporaryConditionsEndAndTheUsualOnesApplyAgain() {
    networkConditions.become(new Conditions(0, 100, 3_000));

    assertThat(networkConditions.loses()).isTrue();
    clock.addAndGet(Duration.ofMillis(2_999).toNanos());
    assertThat(networkConditions.loses()).isTrue();
    clock.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(networkConditions.loses()).isFalse();
    assertThat(networkConditions.now().delayMs()).isEqualTo(40);
  }

  @Test
  void aNewUsualEndsWhatWasPassing() {
    networkConditions.become(new Conditions(0, 100, 3_000));
    networkConditions.become(Conditions.CLEAR);

    assertThat(networkConditions.now()).isEqualTo(Conditions.CLEAR);
  }

  @Test
  void aShareIsLost() {
    networkConditions.become(new Conditions(0, 30, null));

    assertThat(IntStream.range(0, 10_000).filter(i -> networkConditions.loses()).count())
        .isBetween(2_500L, 3_500L);
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> new Conditions(5_001, 0, null)).hasMessageContaining("delayMs");
    assertThatThrownBy(() -> new Conditions(0, 101, null)).hasMessageContaining("lossPercent");
    assertThatThrownBy(() -> new Conditions(0, -1, null)).hasMessageContaining("lossPercent");
    assertThatThrownBy(() -> new Conditions(0, 0, 0)).hasMessageContaining("forMs");
  }
}
