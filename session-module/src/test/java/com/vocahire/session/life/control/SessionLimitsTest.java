package com.vocahire.session.life.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {

  @Test
  void noInterviewIsLongerThanTheProviderLetsACallBe() {
    assertThat(limits(Duration.ofMinutes(60)).timeLimit()).isEqualTo(Duration.ofMinutes(60));
    assertThat(limits(Duration.ofMinutes(60)).isTimeLimitCut()).isFalse();
    assertThat(limits(Duration.ofMinutes(61)).timeLimit()).isEqualTo(Duration.ofMinutes(60));
    assertThat(limits(Duration.ofMinutes(61)).isTimeLimitCut()).isTrue();
  }

  private static SessionLimits limits(Duration timeLimit) {
    var any = Duration.ofMinutes(2);
    return new SessionLimits(any, any, timeLimit, any, any, any, 10, 1_000, 30);
  }
}
