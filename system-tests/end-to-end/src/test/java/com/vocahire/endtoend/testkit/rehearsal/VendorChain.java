package com.vocahire.endtoend.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A chain of emulated vendors before a server, and what it answers while one of them fails. */
public final class VendorChain {

  /** In the order in which they are asked. */
  public static final List<String> ORDER = List.of("xirsys", "cloudflare", "twilio", "metered");

  /** For one vendor, until its whole answer is there. */
  static final Duration LIMIT = Duration.ofMillis(500);

  private final Emulator emulator;
  private final Caller caller;

  public VendorChain(Emulator emulator, Caller caller) {
    this.emulator = emulator;
    this.caller = caller;
  }

  /**
   * Credentials as short as an interview allows, so that no answer is kept for a second caller; two
   * failures open a vendor's circuit breaker. The last vendor has no keys and never serves.
   */
  static Map<String, String> variables() {
    return Map.of(
        "VOCAHIRE_ICE_VENDORS", String.join(",", ORDER) + ",static",
        "VOCAHIRE_ICE_TIMEOUT", LIMIT.toString(),
        "VOCAHIRE_ICE_LIFETIME", "PT1H",
        "VOCAHIRE_ICE_BREAKER_FAILURES", "2",
        "VOCAHIRE_ICE_BREAKER_DELAY", "PT0.3S",
        "VOCAHIRE_ICE_POLICY", "host-first");
  }

  /** Who serves when this vendor cannot, and those before it neither. */
  static String after(String vendor) {
    int next = ORDER.indexOf(vendor) + 1;
    return next < ORDER.size() ? ORDER.get(next) : "stun";
  }

  /** One question while the vendor is in this state, all before it down and all after it up. */
  public ChainAnswer whenever(String vendor, VendorState state) {
    awaitServing(vendor);
    inject(vendor, state);
    emulator.clearRequests();
    long began = System.nanoTime();
    var json = ask("ice-servers");
    long millis = (System.nanoTime() - began) / 1_000_000;
    int urls =
        json.getJsonArray("iceServers").getValuesAs(JsonObject.class).stream()
            .mapToInt(server -> server.getJsonArray("urls").size())
            .sum();
    return new ChainAnswer(
        json.getString("source"),
        json.getBoolean("degraded"),
        urls,
        millis,
        emulator.requests(vendor));
  }

  /** Whatever was before, it does not rest any more. */
  public void awaitServing(String vendor) {
    inject(vendor, VendorState.UP);
    Waiting.await(vendor + " serving")
        .untilAsserted(() -> assertThat(ask("ice-servers").getString("source")).isEqualTo(vendor));
  }

  /** All before it refuse, all after it are up. */
  public void inject(String vendor, VendorState state) {
    Map<String, Map<String, ?>> faults = new HashMap<>();
    for (String before : ORDER.subList(0, ORDER.indexOf(vendor))) {
      faults.put(before, VendorState.REFUSING.fault());
    }
    if (state != VendorState.UP) {
      faults.put(vendor, state.fault());
    }
    emulator.inject(faults);
  }

  public JsonObject ask(String route) {
    try (var answer = caller.get(route)) {
      assertThat(answer.getStatus()).as("never an error to a candidate").isEqualTo(200);
      return answer.readEntity(JsonObject.class);
    }
  }
}
