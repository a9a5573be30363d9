package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Cloudflare Realtime: {@code POST .../generate-ice-servers} with {@code {ttl}} answers 201 {@code
 * {iceServers: [...]}}, addresses on port 53 among them.
 */
final class CloudflareVendor implements TurnVendor {

  private final VendorWire wire;
  private final HttpRequest request;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param base of its API, with the version
   */
  CloudflareVendor(
      VendorWire wire, URI base, String keyId, String token, Duration lifetime, Clock clock) {
    this.wire = wire;
    this.lifetime = lifetime;
    this.clock = clock;
    var path = "/turn/keys/%s/credentials/generate-ice-servers".formatted(keyId);
    request =
        wire.to(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"ttl\":%d}".formatted(lifetime.toSeconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.CLOUDFLARE.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = clock.instant().plus(lifetime);
    return wire.ask(
        request,
        answer -> new Relays(VendorJson.servers(answer.asJsonObject().get("iceServers")), expiry));
  }
}
