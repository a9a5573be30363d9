package com.vocahire.ice.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start-up logs of invalid settings. */
class VendorFactoryTest {

  @ParameterizedTest
  @CsvSource({
    "coturn, vocahire.ice.coturn.urls is not set",
    "coturn, vocahire.ice.coturn.secret is not set",
    "static, vocahire.ice.static.urls is not set",
    "xirsys, vocahire.ice.xirsys.ident is not set",
    "xirsys, vocahire.ice.xirsys.channel is not set",
    "cloudflare, vocahire.ice.cloudflare.key-id is not set",
    "cloudflare, vocahire.ice.cloudflare.token is not set",
    "twilio, vocahire.ice.twilio.account-sid is not set",
    "twilio, vocahire.ice.twilio.secret is not set",
    "metered, vocahire.ice.metered.url is not set",
    "metered, vocahire.ice.metered.secret-key is not set",
    "turnserver, vocahire.ice.vendors: there is no vendor turnserver",
  })
  void namesTheKeyThatIsMissing(String vendor, String problem) {
    assertThat(violations(Map.of("vendors", vendor))).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xirsys | url | http://xirsys.example | must begin with https://; http:// is for this machine only (localhost, 127.0.0.0/8, [::1])",
        "xirsys | url | not an address | must be an address that begins with https:// or http://",
        "xirsys | channel | a b | cannot be part of an address",
        "cloudflare | key-id | ../../x | may have letters, digits, _ and - only",
        "twilio | account-sid | AC1/x | may have letters, digits, _ and - only",
        "metered | url | ftp://secret@metered.example | must be an address that begins with https:// or http://",
        "coturn | urls | stun:a.example | has no TURN address that browsers can use with its credential",
        "static | urls | turn:a.example | has no TURN address that browsers can use with its credential",
      })
  void namesTheInvalidKeyAndNotItsValue(String vendor, String key, String value, String problem) {
    var found = violations(Map.of("vendors", vendor, vendor + "." + key, value));

    assertThat(found).contains("vocahire.ice." + vendor + "." + key + " " + problem);
    assertThat(found).noneMatch(line -> line.contains(value));
  }

  @Test
  void keepsTheOrderOfTheOthersAndIsDegraded() {
    var keys =
        Map.of(
            "vendors", "twilio, unknown,static",
            "static.urls", "turn:a.example",
            "static.username", "u",
            "static.credential", "c");
    try (var installation = new IceInstallation(new SettableClock(), keys)) {
      var vendors = installation.vendors().inOrder();
      assertThat(vendors)
          .extracting(TurnVendor::name)
          .containsExactly("twilio", "unknown", "static");

      var served = VendorChain.first(vendors, "ada", outcome -> {}).toCompletableFuture().join();
      assertThat(served.source()).isEqualTo("static");
      assertThat(served.degraded()).isTrue();
    }
  }

  @Test
  void triesXirsysFirstOnItsRouteWhateverTheOrder() {
    var keys =
        Map.of(
            "vendors", "static,xirsys",
            "static.urls", "turn:a.example",
            "static.username", "u",
            "static.credential", "c");
    try (var installation = new IceInstallation(new SettableClock(), keys)) {
      assertThat(installation.vendors().xirsysFirst())
          .extracting(TurnVendor::name)
          .containsExactly("xirsys", "static");
    }
  }

  @Test
  void requiresNoXirsysSettingsUnlessItIsListed() {
    assertThat(violations(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "policy, relais, vocahire.ice.policy",
    "policy, relay, vocahire.ice.policy",
    "lifetime, PT1M, vocahire.ice.lifetime",
    "lifetime, PT48H, vocahire.ice.lifetime",
    "margin, PT-1M, vocahire.ice.margin",
    "timeout, PT0S, vocahire.ice.timeout",
    "max-urls, 0, vocahire.ice.max-urls",
    "breaker-failures, 0, vocahire.ice.max-urls",
    "breaker-delay, PT0S, vocahire.ice.max-urls",
  })
  void namesAnInvalidSetting(String key, String value, String named) {
    try (var installation = new IceInstallation(new SettableClock(), Map.of(key, value))) {
      assertThat(installation.settings().validate()).hasSize(1).allMatch(it -> it.contains(named));
    }
  }

  private static List<String> violations(Map<String, String> keys) {
    try (var installation = new IceInstallation(new SettableClock(), keys)) {
      return installation.vendors().violations();
    }
  }
}
