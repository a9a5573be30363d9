package com.vocahire.ice.answer;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.IcePolicy;
import com.vocahire.ice.IceServerList;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IceServersTest {

  private static final Map<String, String> STATIC =
      Map.of(
          "static.urls", "turn:a.example",
          "static.username", "u",
          "static.credential", "c",
          "stun-urls", "stun:stun.example.org");

  @Test
  void givesTheConfiguredStunServers() {
    var list = of(Map.of("stun-urls", "stun:stun.example.org:3478,stuns:stun.example.org:5349"));

    assertThat(list.servers()).hasSize(1);
    assertThat(list.servers().get(0).urls())
        .containsExactly("stun:stun.example.org:3478", "stuns:stun.example.org:5349");
    assertThat(list.source()).isEqualTo("stun");
    assertThat(list.degraded()).isFalse();
    assertThat(list.policy()).isEqualTo(IcePolicy.ALL);
    assertThat(list.expiresAt()).isEqualTo(SettableClock.START.plus(Duration.ofHours(2)));
  }

  @Test
  void leavesOutWhatIsNoStunAddress() {
    var list = of(Map.of("stun-urls", "http://example.org,stun:127.0.0.1:3478"));

    assertThat(list.servers().get(0).urls()).containsExactly("stun:127.0.0.1:3478");
  }

  @Test
  void namesNoSourceWithoutServers() {
    var list = of(Map.of());

    assertThat(list.servers()).isEmpty();
    assertThat(list.source()).isEqualTo("none");
    assertThat(list.degraded()).isFalse();
  }

  @Test
  void givesTheFirstVendorsRelays() {
    var list = of(with("vendors", "static,twilio"));

    assertThat(list.source()).isEqualTo("static");
    assertThat(list.degraded()).isFalse();
    assertThat(list.servers().get(0).urls()).containsExactly("turn:a.example");
  }

  @Test
  void isDegradedIfAnotherVendorAnswers() {
    var list = of(with("vendors", "twilio,static"));

    assertThat(list.source()).isEqualTo("static");
    assertThat(list.degraded()).isTrue();
  }

  @Test
  void hasStunOnlyWhenNoVendorAnswers() {
    var list = of(with("vendors", "twilio,metered"));

    assertThat(list.source()).isEqualTo("stun");
    assertThat(list.degraded()).isTrue();
    assertThat(list.servers().get(0).urls()).containsExactly("stun:stun.example.org");
  }

  @Test
  void isDegradedIfXirsysIsNotConfigured() {
    assertXirsysIsReplacedBy("static", with("vendors", "static"));
    assertXirsysIsReplacedBy("stun", with("vendors", ""));
    assertXirsysIsReplacedBy("stun", STATIC);
    assertXirsysIsReplacedBy("none", Map.of());
    assertXirsysIsReplacedBy("stun", with("vendors", "xirsys"));
    assertXirsysIsReplacedBy("static", with("vendors", "twilio,static"));
  }

  private static void assertXirsysIsReplacedBy(String source, Map<String, String> keys) {
    var list = call(keys, servers -> servers.fromXirsys("ada"));

    assertThat(list.source()).isEqualTo(source);
    assertThat(list.degraded()).as(source).isTrue();
  }

  @Test
  void isSynchronousWithoutARequestToAVendor() {
    assertThat(synchronous(with("vendors", "static,twilio"))).hasValue("static");
    assertThat(synchronous(Map.of())).hasValue("none");
    assertThat(synchronous(with("vendors", "twilio,static"))).isEmpty();
  }

  @Test
  void containsThePolicy() {
    assertThat(of(with("policy", "host-first")).policy().word()).isEqualTo("host-first");
    assertThat(of(with("policy", "relay")).policy().word()).isEqualTo("relay");
    assertThat(of(with("policy", "nonsense")).policy().word()).isEqualTo("all");
  }

  private static Map<String, String> with(String key, String value) {
    var keys = new HashMap<>(STATIC);
    keys.put(key, value);
    return keys;
  }

  private static Optional<String> synchronous(Map<String, String> keys) {
    return call(keys, servers -> completedStage(servers.synchronous("ada")))
        .map(IceServerList::source);
  }

  private static IceServerList of(Map<String, String> keys) {
    return call(keys, servers -> servers.of("ada"));
  }

  private static <T> T call(
      Map<String, String> keys, Function<IceServers, CompletionStage<T>> request) {
    var clock = new SettableClock();
    try (var installation = new IceInstallation(clock, keys)) {
      var servers =
          new IceServers(
              installation.vendors(),
              installation.stun(),
              installation.settings(),
              clock,
              UnobservedEvent.event());
      return request.apply(servers).toCompletableFuture().join();
    }
  }
}
