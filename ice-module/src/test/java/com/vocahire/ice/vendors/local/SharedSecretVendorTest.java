package com.vocahire.ice.vendors.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.SettableClock;
import com.vocahire.ice.vendors.http.BasicAuthorization;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials under a shared secret, as coturn checks them. */
class SharedSecretVendorTest {

  private static final String SECRET = "north sea";

  private final SettableClock clock = new SettableClock();
  private final IceInstallation installation =
      new IceInstallation(
          clock,
          Map.of(
              "vendors",
              "coturn",
              "coturn.urls",
              "turn:a.example:3478, turn:a.example:3478?transport=tcp,"
                  + "turns:a.example:443?transport=tcp,turn:b.example:3478,turn:b.example:53",
              "coturn.secret",
              SECRET));

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void namesItsEndAndTheCallersDigest() {
    // 12:00 UTC, two hours after the start; HMAC-SHA-256 of "caller ada" under the secret
    assertThat(username("ada")).matches("1795348800:bbc4601cf8db46c0-[0-9a-f]{8}");
    assertThat(relays("ada").expiresAt()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
  }

  @Test
  void hasTheHmacOfTheUserNameAsPassword() throws Exception {
    var server = relays("ada").servers().get(0);

    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
    byte[] expected = mac.doFinal(server.username().orElseThrow().getBytes(UTF_8));
    assertThat(server.credential()).contains(Base64.getEncoder().encodeToString(expected));
  }

  @Test
  void differsForEachSessionAndEachCaller() {
    Set<String> names = new HashSet<>();
    for (int session = 0; session < 20; session++) {
      names.add(username("ada"));
    }
    assertThat(names).hasSize(20);
    assertThat(names).allMatch(name -> name.contains(":bbc4601cf8db46c0-"));
    assertThat(username("grace")).doesNotContain("bbc4601cf8db46c0").doesNotContain("grace");
  }

  @Test
  void opensSeveralServersOverUdpTcpAndTls() {
    assertThat(relays("ada").servers()).hasSize(1);
    assertThat(relays("ada").servers().get(0).urls())
        .containsExactly(
            "turn:a.example:3478",
            "turn:a.example:3478?transport=tcp",
            "turns:a.example:443?transport=tcp",
            "turn:b.example:3478");
  }

  @Test
  void outlastsTheLongestInterviewWhateverIsConfigured() {
    try (var hasty =
        new IceInstallation(
            clock,
            Map.of(
                "vendors", "coturn",
                "coturn.urls", "turn:a.example",
                "coturn.secret", SECRET,
                "lifetime", "PT1M"))) {
      var relays = hasty.vendors().inOrder().get(0).relays("ada").toCompletableFuture().join();

      assertThat(relays.expiresAt()).isEqualTo(SettableClock.START.plus(Duration.ofMinutes(60)));
      assertThat(hasty.settings().validate()).anyMatch(it -> it.contains("vocahire.ice.lifetime"));
    }
  }

  @Test
  void masksItsCredential() {
    var relays = relays("ada");
    var credential = relays.servers().get(0).credential().orElseThrow();

    assertThat(relays.toString()).doesNotContain(credential, "bbc4601cf8db46c0");
    assertThat(new BasicAuthorization("me", SECRET).toString()).doesNotContain(SECRET);
  }

  private String username(String subject) {
    IceServer first = relays(subject).servers().get(0);
    return first.username().orElseThrow();
  }

  private Relays relays(String subject) {
    return installation.vendors().inOrder().get(0).relays(subject).toCompletableFuture().join();
  }
}
