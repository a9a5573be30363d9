package com.vocahire.ice.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.VendorFailed.Why;
import com.vocahire.ice.testing.FakeVendor;
import com.vocahire.ice.testing.IceInstallation;
import com.vocahire.ice.testing.VendorResponses;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure of every vendor; each has a name and contains no secret. */
class VendorFailuresTest {

  private static final Map<String, Map<String, String>> ACCOUNTS =
      Map.of(
          "xirsys", Map.of("ident", "me", "secret", "s3cret", "channel", "talks"),
          "cloudflare", Map.of("key-id", "k1", "token", "s3cret"),
          "twilio", Map.of("account-sid", "AC1", "secret", "s3cret"),
          "metered", Map.of("secret-key", "s3cret"));

  /** Of one vendor: so long that only one that never answers is given up. */
  private String timeout = "PT1M";

  private FakeVendor vendor;

  @BeforeEach
  void start() throws Exception {
    vendor = new FakeVendor();
  }

  @AfterEach
  void stop() {
    vendor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "xirsys, 401",
    "xirsys, 500",
    "xirsys, 302",
    "cloudflare, 403",
    "cloudflare, 429",
    "twilio, 401",
    "twilio, 503",
    "metered, 400",
    "metered, 500"
  })
  void namesARefusal(String name, int status) {
    vendor.answers(status, "{\"message\":\"secret words of the vendor\"}");

    var failed = failureOf(name);

    assertThat(failed.why()).isEqualTo(Why.REFUSED);
    assertThat(failed).hasMessage("answered " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xirsys", "cloudflare", "twilio", "metered"})
  void timesOutWithoutAnAnswer(String name) {
    timeout = "PT0.4S";
    vendor.neverAnswers();

    assertThat(failureOf(name).why()).isEqualTo(Why.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xirsys", "cloudflare", "twilio", "metered"})
  void timesOutOnAnUnfinishedAnswer(String name) {
    timeout = "PT0.4S";
    vendor.drips();

    assertThat(failureOf(name).why()).isEqualTo(Why.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xirsys", "cloudflare", "twilio", "metered"})
  void reportsAnUnreachableVendor(String name) {
    vendor.close();

    assertThat(failureOf(name).why()).isEqualTo(Why.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xirsys", "cloudflare", "twilio", "metered"})
  void reportsALostConnection(String name) {
    vendor.does(exchange -> exchange.close());

    assertThat(failureOf(name).why()).isEqualTo(Why.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>busy</html>",
        "",
        "null",
        "7",
        "[]",
        "{}",
        "{\"s\":\"error\",\"v\":\"unauthorized\"}",
        "{\"s\":\"error\",\"v\":{\"iceServers\":{\"urls\":[\"turn:a\"],\"username\":\"u\",\"credential\":\"c\"}}}",
        "{\"s\":\"ok\",\"v\":{\"iceServers\":[]}}",
        "{\"s\":\"ok\",\"v\":{\"iceServers\":[7]}}",
        "{\"s\":\"ok\",\"v\":{\"iceServers\":{\"urls\":[\"stun:a\"]}}}",
        "{\"iceServers\":\"none\"}",
        "{\"iceServers\":{\"urls\":\"turn:a\"}}",
        "{\"ice_servers\":[],\"ttl\":\"7200\"}",
        "{\"ice_servers\":[{\"urls\":\"turn:a\",\"username\":\"u\",\"credential\":\"c\"}],\"ttl\":\"soon\"}",
        "{\"apiKey\":\"k\",\"expiryInSeconds\":null}",
      })
  void rejectsInvalidRelays(String garbage) {
    vendor.answers(200, garbage);

    for (String name : ACCOUNTS.keySet()) {
      assertThat(failureOf(name).why()).as(name).isEqualTo(Why.INVALID_ANSWER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xirsys", "cloudflare", "twilio", "metered"})
  void readsABoundedAnswer(String name) {
    vendor.answers(200, " ".repeat(300 * 1024) + VendorResponses.XIRSYS_URLS);

    assertThat(failureOf(name).why()).isEqualTo(Why.INVALID_ANSWER);
  }

  private VendorFailed failureOf(String name) {
    var keys = new HashMap<>(Map.of("vendors", name, name + ".url", vendor.url()));
    keys.put("timeout", timeout);
    ACCOUNTS.get(name).forEach((key, value) -> keys.put(name + "." + key, value));
    try (var installation = new IceInstallation(Clock.systemUTC(), keys)) {
      var answer = installation.vendors().inOrder().get(0).relays("ada").toCompletableFuture();
      var thrown = catchThrowableOfType(CompletionException.class, answer::join);
      assertThat(thrown).hasCauseInstanceOf(VendorFailed.class);
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        assertThat(String.valueOf(cause.getMessage())).doesNotContain("s3cret", "secret words");
      }
      return (VendorFailed) thrown.getCause();
    }
  }
}
