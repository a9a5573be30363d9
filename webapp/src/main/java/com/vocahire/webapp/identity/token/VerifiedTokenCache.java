package com.vocahire.webapp.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Tokens that were verified a moment ago: a page asks several times under one, and its signature is
 * the dearest part of a small request. What was refused is not kept.
 */
public final class VerifiedTokenCache {

  /** How a token that is not known is verified. */
  @FunctionalInterface
  public interface Verifying {
    VerifiedToken verified(String raw) throws InvalidToken;
  }

  /** Tokens, of about two thousand characters each. */
  private static final int MOST = 5_000;

  private final Verifying verifying;
  private final Cache<String, VerifiedToken> known;
  private final Duration skew;
  private final InstantSource clock;

  /**
   * @param lasting how long a token is known; so long may one count whose key was withdrawn
   * @param skew by how much a token may have ended
   */
  public VerifiedTokenCache(
      Verifying verifying, Duration lasting, Duration skew, InstantSource clock) {
    this.verifying = verifying;
    this.skew = skew;
    this.clock = clock;
    known =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(lasting)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run) // it needs no thread of its own
            .build();
  }

  /**
   * The token as it was verified before, or is now.
   *
   * @throws InvalidToken when the token does not count
   * @throws KeysUnreachable when nobody can say
   */
  public VerifiedToken verified(String raw) throws InvalidToken {
    var before = known.getIfPresent(raw);
    if (before != null && clock.instant().isBefore(before.expiresAt().plus(skew))) {
      return before;
    }
    var verified = verifying.verified(raw);
    known.put(raw, verified);
    return verified;
  }
}
