package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Xirsys, version 3: {@code PUT /_turn/{channel}} answers {@code {s: "ok", v: {iceServers}}}, or
 * 200 with {@code s: "error"}. Its servers are a list with {@code url}, or with {@code format:
 * urls} one object; both are taken.
 */
final class XirsysVendor implements TurnVendor {

  private final VendorWire wire;
  private final HttpRequest request;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param channel an address with the channel's path
   */
  XirsysVendor(
      VendorWire wire, URI channel, BasicAuthorization account, Duration lifetime, Clock clock) {
    this.wire = wire;
    this.lifetime = lifetime;
    this.clock = clock;
    request =
        wire.to(channel)
            .header(BasicAuthorization.HEADER, account.value())
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"format\":\"urls\",\"expire\":%d}".formatted(lifetime.toSeconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.XIRSYS.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = clock.instant().plus(lifetime);
    return wire.ask(request, answer -> read(answer.asJsonObject(), expiry));
  }

  private static Relays read(JsonObject answer, Instant expiry) {
    if (!answer.getString("s").equals("ok")) {
      throw VendorFailed.nonsense("that it is in error", null);
    }
    JsonValue servers = answer.getJsonObject("v").get("iceServers");
    return new Relays(VendorJson.servers(servers), expiry);
  }
}
