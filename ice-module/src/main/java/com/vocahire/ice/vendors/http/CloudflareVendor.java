package com.vocahire.ice.vendors.http;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletionStage;

/**
 * Cloudflare Realtime: {@code POST .../generate-ice-servers} with {@code {ttl}} answers 201 {@code
 * {iceServers: [...]}}, addresses on port 53 among them.
 */
public final class CloudflareVendor implements TurnVendor {

  private final VendorClient client;
  private final HttpRequest request;
  private final CredentialLifetime lifetime;

  /**
   * @param key the URL of the TURN key at Cloudflare
   */
  public CloudflareVendor(VendorClient client, URI key, String token, CredentialLifetime lifetime) {
    this.client = client;
    this.lifetime = lifetime;
    request =
        client
            .to(URI.create(key + "/credentials/generate-ice-servers"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"ttl\":%d}".formatted(lifetime.seconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.CLOUDFLARE.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = lifetime.expiry(lifetime.now());
    return client.send(
        request,
        answer -> new Relays(VendorJson.servers(answer.asJsonObject().get("iceServers")), expiry));
  }
}
