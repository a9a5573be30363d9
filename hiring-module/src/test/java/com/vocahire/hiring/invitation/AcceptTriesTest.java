package com.vocahire.hiring.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.HiringFailure.Kind;
import com.vocahire.hiring.invitation.control.AcceptTries;
import com.vocahire.hiring.invitation.control.InvitationLimits;
import com.vocahire.hiring.testkit.MovedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptTriesTest {

  private final MovedClock clock = new MovedClock();
  private final AcceptTries tries =
      new AcceptTries(new InvitationLimits(Duration.ofDays(1), 1, 10, Optional.empty()), clock);

  @Test
  void anAddressHasTenTriesAMinute() {
    use("192.0.2.1", 10);
    clock.now = clock.now.plusSeconds(20);

    var refused = catchThrowableOfType(HiringFailure.class, () -> tries.count("192.0.2.1"));

    assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY_TRIES);
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(40));
    assertThatNoException().isThrownBy(() -> tries.count("192.0.2.2"));
    clock.now = clock.now.plusSeconds(40);
    assertThatNoException().isThrownBy(() -> tries.count("192.0.2.1"));
  }

  @Test
  void manyAddressesDoNotFillTheMemory() {
    for (int address = 0; address < 50_000; address++) {
      tries.count("192.0.2." + address);
    }

    var refused = catchThrowableOfType(HiringFailure.class, () -> tries.count("198.51.100.1"));

    assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY_TRIES);
    assertThatNoException().isThrownBy(() -> tries.count("192.0.2.1"));
  }

  private void use(String address, int times) {
    for (int i = 0; i < times; i++) {
      tries.count(address);
    }
  }
}
