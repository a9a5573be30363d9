package com.vocahire.ice.vendors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Metered: creates a credential with an expiry ({@code POST /api/v1/turn/credential}), whose own
 * key then returns the servers ({@code GET /api/v1/turn/credentials}). Both keys are part of the
 * query, so its URLs must not appear in any message.
 */
public final class MeteredVendor implements TurnVendor {

  private final VendorClient client;
  private final URI base;
  private final HttpRequest creation;
  private final CredentialLifetime lifetime;

  /** A new credential: the key that returns its servers, and its expiry. */
  private record Made(String apiKey, Instant expiry) {

    /** Masked: the key gives access to the relay. */
    @Override
    public String toString() {
      return "Made[masked]";
    }
  }

  /**
   * @param app the URL of the company's app at Metered
   */
  public MeteredVendor(
      VendorClient client, URI app, String secretKey, CredentialLifetime lifetime) {
    this.client = client;
    this.base = app;
    this.lifetime = lifetime;
    creation =
        client
            .to(at("credential?secretKey=", secretKey))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"expiryInSeconds\":%d,\"label\":\"vocahire\"}"
                        .formatted(lifetime.seconds())))
            .build();
  }

  private URI at(String query, String key) {
    return URI.create(base + "/api/v1/turn/" + query + URLEncoder.encode(key, UTF_8));
  }

  @Override
  public String name() {
    return VendorKind.METERED.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var requestedAt = lifetime.now();
    return client
        .send(creation, answer -> made(answer.asJsonObject(), requestedAt))
        .thenCompose(this::servers);
  }

  private Made made(JsonObject answer, Instant requestedAt) {
    var expiry = lifetime.expiry(requestedAt, VendorJson.seconds(answer.get("expiryInSeconds")));
    return new Made(answer.getString("apiKey"), expiry);
  }

  private CompletionStage<Relays> servers(Made made) {
    var request = client.to(at("credentials?apiKey=", made.apiKey())).GET().build();
    return client.send(request, answer -> new Relays(VendorJson.servers(answer), made.expiry()));
  }
}
