package com.vocahire.ice.vendors.http;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.settings.CredentialLifetime;
import com.vocahire.ice.settings.VendorKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Xirsys, version 3: {@code PUT /_turn/{channel}} answers {@code {s: "ok", v: {iceServers}}}, or
 * 200 with {@code s: "error"}. Its servers are a list with {@code url}, or one object with {@code
 * format: urls}; both are accepted.
 */
public final class XirsysVendor implements TurnVendor {

  private final VendorClient client;
  private final HttpRequest request;
  private final CredentialLifetime lifetime;

  /**
   * @param channel the URL with the channel's path
   */
  public XirsysVendor(
      VendorClient client, URI channel, BasicAuthorization account, CredentialLifetime lifetime) {
    this.client = client;
    this.lifetime = lifetime;
    request =
        client
            .to(channel)
            .header(BasicAuthorization.HEADER, account.value())
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"format\":\"urls\",\"expire\":%d}".formatted(lifetime.seconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.XIRSYS.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = lifetime.expiry(lifetime.now());
    return client.send(request, answer -> read(answer.asJsonObject(), expiry));
  }

  private static Relays read(JsonObject answer, Instant expiry) {
    if (!answer.getString("s").equals("ok")) {
      throw VendorFailed.invalidAnswer("with an error status", null);
    }
    JsonValue servers = answer.getJsonObject("v").get("iceServers");
    return new Relays(VendorJson.servers(servers), expiry);
  }
}
