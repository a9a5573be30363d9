package com.vocahire.webapp.boundary;

import com.vocahire.ice.IceServer;
import com.vocahire.session.OpenedInterview;
import java.time.Instant;
import java.util.List;

/** All that a browser needs to exchange its offer; {@code expiresAt} is the token's. */
public record OpeningResponse(
    String id, String token, Instant expiresAt, String model, List<IceServer> iceServers) {

  static OpeningResponse of(OpenedInterview opened, List<IceServer> iceServers) {
    var token = opened.token();
    return new OpeningResponse(
        opened.id().toString(), token.value(), token.expiresAt(), token.model(), iceServers);
  }

  /** Masked: it holds a token. */
  @Override
  public String toString() {
    return "OpeningResponse[masked]";
  }
}
