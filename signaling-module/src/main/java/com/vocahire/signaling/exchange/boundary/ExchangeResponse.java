package com.vocahire.signaling.exchange.boundary;

import com.vocahire.signaling.exchange.control.CompletedExchange;
import java.time.Duration;
import java.time.Instant;

/**
 * The provider's answer for the browser; {@code expiresAt} with an opening, {@code endsAt} and
 * {@code timeLeft} with an opening or a reconnection, {@code reconnections} with the latter.
 *
 * @param timeLeft whole seconds until {@code endsAt}, by the server's clock
 */
public record ExchangeResponse(
    String sessionId,
    String sdp,
    Instant expiresAt,
    Instant endsAt,
    Long timeLeft,
    Integer reconnections) {

  static ExchangeResponse opened(CompletedExchange exchanged, Instant now) {
    var session = exchanged.session();
    return new ExchangeResponse(
        session.id().toString(),
        exchanged.answer(),
        session.expiresAt(),
        session.endsAt().orElse(null),
        timeLeft(exchanged, now),
        null);
  }

  static ExchangeResponse reconnected(CompletedExchange exchanged, Instant now) {
    var session = exchanged.session();
    return new ExchangeResponse(
        session.id().toString(),
        exchanged.answer(),
        null,
        session.endsAt().orElse(null),
        timeLeft(exchanged, now),
        session.reconnections());
  }

  private static Long timeLeft(CompletedExchange exchanged, Instant now) {
    return exchanged.session().timeLeft(now).map(Duration::toSeconds).orElse(null);
  }

  static ExchangeResponse exchanged(CompletedExchange exchanged) {
    return new ExchangeResponse(
        exchanged.session().id().toString(), exchanged.answer(), null, null, null, null);
  }
}
