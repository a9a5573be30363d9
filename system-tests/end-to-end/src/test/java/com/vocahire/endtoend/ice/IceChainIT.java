package com.vocahire.endtoend.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.ChainAnswer;
import com.vocahire.endtoend.testkit.rehearsal.ServerLog;
import com.vocahire.endtoend.testkit.rehearsal.TracedProfile;
import com.vocahire.endtoend.testkit.rehearsal.VendorChain;
import com.vocahire.endtoend.testkit.rehearsal.VendorState;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chain of vendors while each of them is up, slow, down or talks nonsense. */
@Tag("relay")
@OnRehearsal(TracedProfile.class)
class IceChainIT {

  private static final Logger LOG = System.getLogger(IceChainIT.class.getName());
  private static final String SERVER = System.getProperty("vocahire.server");

  private static Endpoints endpoints;
  private static Emulator emulator;
  private static Caller ada;
  private static VendorChain chain;

  @BeforeAll
  static void start(Endpoints running, Emulator provider) {
    endpoints = running;
    emulator = provider;
    ada = Caller.newcomer(endpoints);
    chain = new VendorChain(emulator, ada);
  }

  @AfterAll
  static void stop() {
    ada.close();
  }

  @Test
  void asksTheNextVendorWhateverFails() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(ChainAnswer.HEADING);
    for (String vendor : VendorChain.ORDER) {
      for (VendorState state : VendorState.values()) {
        var answer = chain.whenever(vendor, state);
        lines.add(answer.line(vendor, state));
        answer.check(vendor, state);
      }
    }
    var report = String.join(System.lineSeparator(), lines) + System.lineSeparator();
    Files.writeString(Path.of("target", "ice-chain-" + SERVER + ".txt"), report);
    LOG.log(Level.INFO, "the chain on {0}:{1}{2}", SERVER, System.lineSeparator(), report);
  }

  @Test
  void delaysNoCallerWhileAVendorIsSilent() {
    chain.awaitServing("xirsys");
    chain.inject("xirsys", VendorState.SILENT);
    emulator.clearRequests();
    var threads = Executors.newFixedThreadPool(64);
    try {
      List<CompletableFuture<String>> waiting = new ArrayList<>();
      for (int candidate = 0; candidate < 64; candidate++) {
        waiting.add(
            CompletableFuture.supplyAsync(
                () -> chain.ask("ice-servers").getString("source"), threads));
      }
      assertThat(waiting).allSatisfy(source -> assertThat(source.join()).isEqualTo("cloudflare"));
    } finally {
      threads.shutdownNow();
    }
    assertThat(emulator.requests("xirsys")).as("questions for 64 candidates").isBetween(1, 8);
  }

  @Test
  void opensTheCircuitBreakerOfAVendorThatKeepsFailing() {
    chain.awaitServing("xirsys");
    chain.inject("xirsys", VendorState.REFUSING);
    chain.ask("ice-servers");
    chain.ask("ice-servers");
    emulator.clearRequests();

    assertThat(chain.ask("ice-servers").getString("source")).isEqualTo("cloudflare");
    assertThat(emulator.requests("xirsys")).isZero();
    assertThat(new ServerLog(endpoints).linesWith("ice: circuit breaker of xirsys open"))
        .isNotEmpty();
    chain.awaitServing("xirsys");
  }

  @Test
  void givesXirsysOnItsOwnRouteAndSaysWhenItIsAnother() {
    chain.awaitServing("xirsys");
    var given = chain.ask("xirsys-ice-servers");
    assertThat(given.getString("source")).isEqualTo("xirsys");
    assertThat(given.getBoolean("degraded")).isFalse();

    chain.inject("xirsys", VendorState.DOWN);
    var instead = chain.ask("xirsys-ice-servers");
    assertThat(instead.getString("source")).isEqualTo("cloudflare");
    assertThat(instead.getBoolean("degraded")).isTrue();
  }

  @Test
  void returnsThePolicyAndCredentialsThatOutlastAnInterview() {
    chain.awaitServing("xirsys");

    var list = chain.ask("ice-servers");
    var expiry = Instant.parse(list.getString("expiresAt"));
    assertThat(expiry).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
    assertThat(list.getString("policy")).isEqualTo("host-first");

    try (var opened = ada.post("realtime-session", Map.of("jobTitle", "Cook"))) {
      var session = opened.readEntity(JsonObject.class);
      assertThat(session.getString("icePolicy")).isEqualTo("host-first");
      assertThat(session.getJsonArray("iceServers")).isNotEmpty();
      ada.delete("realtime-session/" + session.getString("id")).close();
    }
  }

  @Test
  void namesAtStartUpWhatCannotBeObeyed() {
    var log = new ServerLog(endpoints);

    assertThat(log.linesWith("vocahire.ice.static.urls is not set: the vendor is left out"))
        .hasSize(1);
    assertThat(log.linesWith("vendors [xirsys, cloudflare, twilio, metered, static]")).hasSize(1);
  }

  @Test
  void neverLogsAVendorsSecret() {
    chain.whenever("metered", VendorState.REFUSING);

    var log = new ServerLog(endpoints);
    assertThat(log.linesWith("metered answered 503")).isNotEmpty();
    assertThat(log.linesWith("rehearsal-vendor-secret")).isEmpty();
    assertThat(log.linesWith("secretKey=")).isEmpty();
  }
}
