package com.vocahire.rehearsal.realtime;

import com.vocahire.rehearsal.interviewer.Ids;
import com.vocahire.rehearsal.interviewer.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Short-lived keys for browsers, each with the session it was made for; good for many calls. */
final class ClientSecrets {
  static final String PREFIX = "ek_";
  private final Map<String, ClientSecret> secrets = new ConcurrentHashMap<>();
  private final Clock clock;

  ClientSecrets(Clock clock) {
    this.clock = clock;
  }

  ClientSecret issue(Session session, Duration validity) {
    secrets.values().removeIf(this::longExpired);
    Instant expiry = clock.instant().plus(validity);
    ClientSecret secret = new ClientSecret(Ids.next("ek"), expiry, session);
    secrets.put(secret.value(), secret);
    return secret;
  }

  /** Also when it expired: the caller wants to say so. */
  Optional<ClientSecret> find(String value) {
    return Optional.ofNullable(secrets.get(value));
  }

  boolean expired(ClientSecret secret) {
    return !clock.instant().isBefore(secret.expiresAt());
  }

  private boolean longExpired(ClientSecret secret) {
    return clock.instant().isAfter(secret.expiresAt().plus(Duration.ofHours(1)));
  }

  /** {@code value} never appears in text. */
  record ClientSecret(String value, Instant expiresAt, Session session) {
    @Override
    public String toString() {
      return "ClientSecret[" + expiresAt + "]";
    }
  }
}
