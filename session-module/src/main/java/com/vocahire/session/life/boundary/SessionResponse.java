package com.vocahire.session.life.boundary;

import com.vocahire.session.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A session in JSON; times in RFC 3339 UTC, what has not happened is left out.
 *
 * @param timeLeft whole seconds until {@code endsAt}, by the server's clock
 */
public record SessionResponse(
    String id,
    String state,
    String endReason,
    String model,
    Instant createdAt,
    Instant expiresAt,
    Instant answeredAt,
    Instant connectedAt,
    int reconnections,
    Instant endsAt,
    Long timeLeft,
    Instant endedAt) {

  static SessionResponse of(SessionView view, Instant now) {
    return new SessionResponse(
        view.id().toString(),
        lowerCase(view.state()),
        view.endReason().map(SessionResponse::lowerCase).orElse(null),
        view.model().orElse(null),
        view.createdAt(),
        view.expiresAt(),
        view.answeredAt().orElse(null),
        view.connectedAt().orElse(null),
        view.reconnections(),
        view.endsAt().orElse(null),
        view.timeLeft(now).map(Duration::toSeconds).orElse(null),
        view.endedAt().orElse(null));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
