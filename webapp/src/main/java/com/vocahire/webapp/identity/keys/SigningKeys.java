package com.vocahire.webapp.identity.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource.WaitingForRefreshEvent;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.events.Event;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The issuer's public keys. They are refreshed in the background; an unknown key id causes another
 * fetch, rate-limited by the settings; during an outage the cached keys stay valid.
 */
public final class SigningKeys implements JWSKeySelector<SecurityContext>, Closeable {

  /**
   * Public keys only: with {@code none} or a shared secret any party could sign (RFC 8725, 3.1).
   */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /**
   * The number of requests that may wait for a fetch concurrently, because the server needs its
   * threads for others.
   */
  private static final int WAITING = 4;

  /**
   * The retry interval in multiples of the minimum interval: without requests for hours, a
   * corrected address must still be noticed.
   */
  private static final int PAUSES_BETWEEN_TRIES = 3;

  private final ScheduledExecutorService background;
  private final FetchingKeys fetching;
  private final JWKSource<SecurityContext> source;
  private final JWSKeySelector<SecurityContext> selector;

  private final Duration again;
  private volatile Future<?> retry = CompletableFuture.completedFuture(null);

  private SigningKeys(
      ScheduledExecutorService background,
      FetchingKeys fetching,
      JWKSource<SecurityContext> source,
      Duration again) {
    this.again = again;
    this.background = background;
    this.fetching = fetching;
    this.source = source;
    selector = new JWSVerificationKeySelector<>(ALGORITHMS, source);
  }

  /**
   * Keys that are fetched now and renewed in the background.
   *
   * @param threads one fetches, one schedules; both end with {@link #close}
   */
  public static SigningKeys at(KeyLimits limits, ThreadFactory threads, Clock time) {
    var background = Executors.newSingleThreadScheduledExecutor(threads);
    var clock = Executors.newSingleThreadScheduledExecutor(threads);
    var fetching = new FetchingKeys(limits.within(), time);
    var source =
        JWKSourceBuilder.<SecurityContext>create(limits.url(), fetching)
            .cache(limits.every().toMillis(), limits.within().toMillis())
            .refreshAheadCache(
                limits.every().toMillis() / 4,
                SigningKeys::limitWaiting,
                background,
                true,
                clock,
                true)
            .rateLimited(limits.pause().toMillis())
            .outageTolerantForever()
            .build();
    var again = limits.pause().multipliedBy(PAUSES_BETWEEN_TRIES);
    return new SigningKeys(background, fetching, source, again);
  }

  /**
   * Fetches the keys in the background before the first request, and retries until it succeeds
   * once.
   */
  public void fetchSoon() {
    background.execute(this::fetch);
  }

  private void fetch() {
    try {
      source.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (KeySourceException unreachable) { // logged where it is fetched
      retry = background.schedule(this::fetch, again.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Returns the state of the fetches. */
  public FetchingKeys fetching() {
    return fetching;
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext nothing)
      throws KeySourceException {
    try {
      List<? extends Key> keys = selector.selectJWSKeys(header, nothing);
      if (keys.isEmpty() && fetching.failed() && ALGORITHMS.contains(header.getAlgorithm())) {
        throw new KeysUnreachable("no known key fits, and the issuer's keys cannot be fetched");
      }
      return keys;
    } catch (KeySourceException unavailable) {
      if (fetching.failed()) {
        throw new KeysUnreachable("the issuer's keys cannot be fetched", unavailable);
      }
      throw unavailable;
    }
  }

  private static void limitWaiting(
      Event<CachingJWKSetSource<SecurityContext>, SecurityContext> event) {
    if (event instanceof WaitingForRefreshEvent<?> waiting
        && waiting.getThreadQueueLength() >= WAITING) {
      throw new KeysUnreachable("too many wait for the issuer's keys");
    }
  }

  @Override
  public void close() {
    retry.cancel(false);
    if (source instanceof JWKSetBasedJWKSource<?> closeable) {
      try {
        closeable.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
