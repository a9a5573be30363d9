package com.vocahire.ice.control;

import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Twilio's Network Traversal Service: {@code POST /2010-04-01/Accounts/{sid}/Tokens.json} with the
 * form field {@code Ttl} answers 201 {@code {ice_servers: [{urls, url, ...}], ttl: "86400"}}.
 */
final class TwilioVendor implements TurnVendor {

  private final VendorWire wire;
  private final HttpRequest request;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * @param tokens the address of the account's tokens
   * @param account the account itself, or one of its API keys
   */
  TwilioVendor(
      VendorWire wire, URI tokens, BasicAuthorization account, Duration lifetime, Clock clock) {
    this.wire = wire;
    this.lifetime = lifetime;
    this.clock = clock;
    request =
        wire.to(tokens)
            .header(BasicAuthorization.HEADER, account.value())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Ttl=" + lifetime.toSeconds()))
            .build();
  }

  @Override
  public String name() {
    return VendorKind.TWILIO.word();
  }

  @Override
  public CompletionStage<Relays> relays(String subject) {
    var asked = clock.instant();
    return wire.ask(request, answer -> read(answer.asJsonObject(), asked));
  }

  /** It says for how long; should that be shorter than was asked, it counts. */
  private Relays read(JsonObject answer, Instant asked) {
    var told = Duration.ofSeconds(VendorJson.seconds(answer.get("ttl")));
    var good = told.compareTo(lifetime) < 0 ? told : lifetime;
    return new Relays(VendorJson.servers(answer.get("ice_servers")), asked.plus(good));
  }
}
