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

  private final VendorClient wire;
  private final HttpRequest request;
  private final CredentialLifetime term;

  /**
   * @param key the address of the TURN key there
   */
  public CloudflareVendor(VendorClient wire, URI key, String token, CredentialLifetime term) {
    this.wire = wire;
    this.term = term;
    request =
        wire.to(URI.create(key + "/credentials/generate-ice-servers"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"ttl\":%d}".formatted(term.seconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.CLOUDFLARE.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = term.end(term.now());
    return wire.ask(
        request,
        answer -> new Relays(VendorJson.servers(answer.asJsonObject().get("iceServers")), expiry));
  }
}
