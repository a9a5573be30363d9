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
 * 200 with {@code s: "error"}. Its servers are a list with {@code url}, or with {@code format:
 * urls} one object; both are taken.
 */
public final class XirsysVendor implements TurnVendor {

  private final VendorClient wire;
  private final HttpRequest request;
  private final CredentialLifetime term;

  /**
   * @param channel an address with the channel's path
   */
  public XirsysVendor(
      VendorClient wire, URI channel, BasicAuthorization account, CredentialLifetime term) {
    this.wire = wire;
    this.term = term;
    request =
        wire.to(channel)
            .header(BasicAuthorization.HEADER, account.value())
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"format\":\"urls\",\"expire\":%d}".formatted(term.seconds())))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.XIRSYS.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var expiry = term.end(term.now());
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
