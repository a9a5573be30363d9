package com.vocahire.ice.vendors.http;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Twilio's Network Traversal Service: {@code POST /2010-04-01/Accounts/{sid}/Tokens.json} with the
 * form field {@code Ttl} answers 201 {@code {ice_servers: [{urls, url, ...}], ttl: "86400"}}.
 */
public final class TwilioVendor implements TurnVendor {

  private final VendorClient client;
  private final HttpRequest request;
  private final CredentialLifetime lifetime;

  /**
   * @param tokens the URL of the account's tokens
   * @param account the account itself, or one of its API keys
   */
  public TwilioVendor(
      VendorClient client, URI tokens, BasicAuthorization account, CredentialLifetime lifetime) {
    this.client = client;
    this.lifetime = lifetime;
    request =
        client
            .to(tokens)
            .header(BasicAuthorization.HEADER, account.value())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Ttl=" + lifetime.seconds()))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.TWILIO.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var requestedAt = lifetime.now();
    return client.send(request, answer -> read(answer.asJsonObject(), requestedAt));
  }

  private Relays read(JsonObject answer, Instant requestedAt) {
    var expiry = lifetime.expiry(requestedAt, VendorJson.seconds(answer.get("ttl")));
    return new Relays(VendorJson.servers(answer.get("ice_servers")), expiry);
  }
}
