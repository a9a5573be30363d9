package com.vocahire.ice.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Metered: a credential that ends by itself is made ({@code POST /api/v1/turn/credential}), and its
 * own key then gives the servers ({@code GET /api/v1/turn/credentials}). Both keys stand in the
 * query, so no address of it may be told to anybody.
 */
final class MeteredVendor implements TurnVendor {

  private final VendorWire wire;
  private final URI base;
  private final HttpRequest creation;
  private final Duration lifetime;
  private final Clock clock;

  /** A credential just made: the key that gives its servers, and its end. */
  private record Made(String apiKey, Instant expiry) {

    /** Masked: the key opens the relay. */
    @Override
    public String toString() {
      return "Made[masked]";
    }
  }

  /**
   * @param app the address of the company's app there
   */
  MeteredVendor(VendorWire wire, URI app, String secretKey, Duration lifetime, Clock clock) {
    this.wire = wire;
    this.base = app;
    this.lifetime = lifetime;
    this.clock = clock;
    creation =
        wire.to(at("credential?secretKey=", secretKey))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"expiryInSeconds\":%d,\"label\":\"vocahire\"}"
                        .formatted(lifetime.toSeconds())))
            .build();
  }

  private URI at(String question, String key) {
    return URI.create(base + "/api/v1/turn/" + question + URLEncoder.encode(key, UTF_8));
  }

  @Override
  public String name() {
    return VendorKind.METERED.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var asked = clock.instant();
    return wire.ask(creation, answer -> made(answer.asJsonObject(), asked))
        .thenCompose(this::servers);
  }

  private Made made(JsonObject answer, Instant asked) {
    var told = Duration.ofSeconds(VendorJson.seconds(answer.get("expiryInSeconds")));
    var good = told.compareTo(lifetime) < 0 ? told : lifetime;
    return new Made(answer.getString("apiKey"), asked.plus(good));
  }

  private CompletionStage<Relays> servers(Made made) {
    var request = wire.to(at("credentials?apiKey=", made.apiKey())).GET().build();
    return wire.ask(request, answer -> new Relays(VendorJson.servers(answer), made.expiry()));
  }
}
