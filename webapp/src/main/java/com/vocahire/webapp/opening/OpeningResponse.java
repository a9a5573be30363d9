package com.vocahire.webapp.opening;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceServerList;
import com.vocahire.session.tokens.OpenedInterview;
import java.time.Instant;
import java.util.List;

/**
 * All that a browser needs to exchange its offer; {@code expiresAt} is the token's, and {@code
 * icePolicy} how it should use its ICE servers.
 */
public record OpeningResponse(
    String id,
    String token,
    Instant expiresAt,
    String model,
    List<IceServer> iceServers,
    String icePolicy) {

  static OpeningResponse of(OpenedInterview opened, IceServerList ice) {
    var token = opened.token();
    return new OpeningResponse(
        opened.id().toString(),
        token.value(),
        token.expiresAt(),
        token.model(),
        ice.servers(),
        ice.policy().word());
  }

  /** Masked: it holds a token. */
  @Override
  public String toString() {
    return "OpeningResponse[masked]";
  }
}
