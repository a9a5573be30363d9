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
 * Metered: a credential that ends by itself is made ({@code POST /api/v1/turn/credential}), and its
 * own key then gives the servers ({@code GET /api/v1/turn/credentials}). Both keys stand in the
 * query, so no address of it may be told to anybody.
 */
public final class MeteredVendor implements TurnVendor {

  private final VendorClient wire;
  private final URI base;
  private final HttpRequest creation;
  private final CredentialLifetime term;

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
  public MeteredVendor(VendorClient wire, URI app, String secretKey, CredentialLifetime term) {
    this.wire = wire;
    this.base = app;
    this.term = term;
    creation =
        wire.to(at("credential?secretKey=", secretKey))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"expiryInSeconds\":%d,\"label\":\"vocahire\"}".formatted(term.seconds())))
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
    var asked = term.now();
    return wire.ask(creation, answer -> made(answer.asJsonObject(), asked))
        .thenCompose(this::servers);
  }

  private Made made(JsonObject answer, Instant asked) {
    var expiry = term.end(asked, VendorJson.seconds(answer.get("expiryInSeconds")));
    return new Made(answer.getString("apiKey"), expiry);
  }

  private CompletionStage<Relays> servers(Made made) {
    var request = wire.to(at("credentials?apiKey=", made.apiKey())).GET().build();
    return wire.ask(request, answer -> new Relays(VendorJson.servers(answer), made.expiry()));
  }
}
