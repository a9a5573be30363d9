package com.vocahire.rehearsal.provider.access;

import com.vocahire.rehearsal.provider.interviewer.Script;
import com.vocahire.rehearsal.provider.protocol.Ids;
import com.vocahire.rehearsal.provider.protocol.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** Short-lived keys for browsers, each with the session it was made for; good for many calls. */
public final class ClientSecrets {
  static final String PREFIX = "ek_";
  private static final int REMEMBERED = 200;
  private final Map<String, ClientSecret> secrets = new ConcurrentHashMap<>();
  private final Deque<Account> accounts = new ConcurrentLinkedDeque<>();
  private final Clock clock;

  public ClientSecrets(Clock clock) {
    this.clock = clock;
  }

  public ClientSecret issue(Session session, Duration validity) {
    secrets.values().removeIf(this::longExpired);
    Instant expiry = clock.instant().plus(validity);
    String title = Script.jobTitle(session.toJson().path("instructions").asText());
    Account account = new Account(title, validity.toSeconds(), new AtomicInteger());
    accounts.add(account);
    if (accounts.size() > REMEMBERED) {
      accounts.poll();
    }
    ClientSecret secret = new ClientSecret(Ids.next("ek"), expiry, session, account.calls());
    secrets.put(secret.value(), secret);
    return secret;
  }

  /** Also when it expired: the caller wants to say so. */
  Optional<ClientSecret> find(String value) {
    return Optional.ofNullable(secrets.get(value));
  }

  /** Of the last that were issued, oldest first: for how long, and how many calls they opened. */
  public List<Account> accounts() {
    return List.copyOf(accounts);
  }

  record Account(String jobTitle, long seconds, AtomicInteger calls) {}

  boolean expired(ClientSecret secret) {
    return !clock.instant().isBefore(secret.expiresAt());
  }

  private boolean longExpired(ClientSecret secret) {
    return clock.instant().isAfter(secret.expiresAt().plus(Duration.ofHours(1)));
  }

  /** {@code value} never appears in text. */
  public record ClientSecret(
      String value, Instant expiresAt, Session session, AtomicInteger calls) {
    @Override
    public String toString() {
      return "ClientSecret[" + expiresAt + "]";
    }
  }
}
