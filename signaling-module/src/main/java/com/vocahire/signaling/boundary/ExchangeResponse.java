package com.vocahire.signaling.boundary;

import com.vocahire.signaling.control.Exchanged;
import java.time.Instant;

/** The provider's answer for the browser; {@code expiresAt} and {@code endsAt} with an opening. */
public record ExchangeResponse(String sessionId, String sdp, Instant expiresAt, Instant endsAt) {

  static ExchangeResponse opened(Exchanged exchanged) {
    var session = exchanged.session();
    return new ExchangeResponse(
        session.id().toString(),
        exchanged.answer(),
        session.expiresAt(),
        session.endsAt().orElse(null));
  }

  static ExchangeResponse exchanged(Exchanged exchanged) {
    return new ExchangeResponse(
        exchanged.session().id().toString(), exchanged.answer(), null, null);
  }
}
