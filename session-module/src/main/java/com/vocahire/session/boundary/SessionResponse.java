package com.vocahire.session.boundary;

import com.vocahire.session.SessionView;
import java.time.Instant;
import java.util.Locale;

/** A session in JSON; times in RFC 3339 UTC, what has not happened is left out. */
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
    Instant endedAt) {

  static SessionResponse of(SessionView view) {
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
        view.endedAt().orElse(null));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
