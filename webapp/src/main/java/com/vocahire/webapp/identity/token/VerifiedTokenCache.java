package com.vocahire.webapp.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * A cache of tokens that were verified recently: a page sends several requests with one token, and
 * verifying its signature is the most expensive part of a small request. Rejected tokens are not
 * cached.
 */
public final class VerifiedTokenCache {

  /** Verifies a token that is not cached. */
  @FunctionalInterface
  public interface Verifying {
    VerifiedToken verified(String raw) throws InvalidToken;
  }

  /** Tokens, of about two thousand characters each. */
  private static final int MOST = 5_000;

  private final Verifying verifying;
  private final Cache<String, VerifiedToken> cached;
  private final Duration skew;
  private final InstantSource clock;

  /**
   * @param lifetime how long a token is cached; for that long a token with a withdrawn key may
   *     still be accepted
   * @param skew the tolerance after a token's expiry
   */
  public VerifiedTokenCache(
      Verifying verifying, Duration lifetime, Duration skew, InstantSource clock) {
    this.verifying = verifying;
    this.skew = skew;
    this.clock = clock;
    cached =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(lifetime)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run) // runs on the caller's thread
            .build();
  }

  /**
   * The token as it was verified before, or is now.
   *
   * @throws InvalidToken if the token is not accepted
   * @throws KeysUnreachable if the token cannot be verified at the moment
   */
  public VerifiedToken verified(String raw) throws InvalidToken {
    var before = cached.getIfPresent(raw);
    if (before != null && clock.instant().isBefore(before.expiresAt().plus(skew))) {
      return before;
    }
    var verified = verifying.verified(raw);
    cached.put(raw, verified);
    return verified;
  }
}
