package com.vocahire.signaling.boundary;

import com.vocahire.signaling.control.Exchanged;
import java.time.Instant;

/**
 * The provider's answer for the browser; {@code expiresAt} with an opening, {@code endsAt} with an
 * opening or a reconnection, {@code reconnections} with the latter.
 */
public record ExchangeResponse(
    String sessionId, String sdp, Instant expiresAt, Instant endsAt, Integer reconnections) {

  static ExchangeResponse opened(Exchanged exchanged) {
    var session = exchanged.session();
    return new ExchangeResponse(
        session.id().toString(),
        exchanged.answer(),
        session.expiresAt(),
        session.endsAt().orElse(null),
        null);
  }

  static ExchangeResponse reconnected(Exchanged exchanged) {
    var session = exchanged.session();
    return new ExchangeResponse(
        session.id().toString(),
        exchanged.answer(),
        null,
        session.endsAt().orElse(null),
        session.reconnections());
  }

  static ExchangeResponse exchanged(Exchanged exchanged) {
    return new ExchangeResponse(
        exchanged.session().id().toString(), exchanged.answer(), null, null, null);
  }
}
