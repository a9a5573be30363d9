package com.vocahire.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.control.StunServersFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IceServersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration LIFETIME = Duration.ofHours(1);

  @Test
  void givesTheConfiguredStunServers() {
    var list = given("stun:stun.example.org:3478", "stuns:stun.example.org:5349");

    assertThat(list.servers()).hasSize(1);
    assertThat(list.servers().get(0).urls())
        .containsExactly("stun:stun.example.org:3478", "stuns:stun.example.org:5349");
    assertThat(list.source()).isEqualTo("stun");
    assertThat(list.degraded()).isFalse();
    assertThat(list.expiresAt()).isEqualTo(NOW.plus(LIFETIME));
  }

  @Test
  void leavesOutWhatIsNoStunAddress() {
    var list = given("http://example.org", "stun:127.0.0.1:3478");

    assertThat(list.servers().get(0).urls()).containsExactly("stun:127.0.0.1:3478");
  }

  @Test
  void saysHonestlyThatThereAreNone() {
    var list = given();

    assertThat(list.servers()).isEmpty();
    assertThat(list.source()).isEqualTo("none");
  }

  private static IceServerList given(String... urls) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new IceServers(StunServersFixture.of(urls), LIFETIME, clock).current();
  }
}
