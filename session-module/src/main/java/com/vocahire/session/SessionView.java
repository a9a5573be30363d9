package com.vocahire.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as it stands.
 *
 * @param expiresAt until when its offer must have come
 * @param answeredAt when the provider's answer was recorded
 * @param connectedAt when the browser reported audio and events
 * @param reconnections how often it was continued in a new call
 * @param endsAt when the server hangs up; set with the answer
 */
public record SessionView(
    SessionId id,
    SessionState state,
    Optional<EndReason> endReason,
    Optional<String> model,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> answeredAt,
    Optional<Instant> connectedAt,
    int reconnections,
    Optional<Instant> endsAt,
    Optional<Instant> endedAt) {

  /**
   * The remaining time, for clients whose clock may differ from the server's.
   *
   * @param now by the database's clock ({@code DatabaseTime}), as {@code endsAt}
   * @return never negative; empty before the answer and after the end
   */
  public Optional<Duration> timeLeft(Instant now) {
    return endsAt
        .filter(end -> state != SessionState.ENDED)
        .map(end -> now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO);
  }
}
