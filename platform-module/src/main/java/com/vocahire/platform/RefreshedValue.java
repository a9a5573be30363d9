package com.vocahire.platform;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One value for all callers that is obtained from elsewhere: a single-flight cache (Caffeine's
 * {@link AsyncLoadingCache}) of one entry. Callers who arrive while it is requested share that
 * request. A value that is still usable is refreshed in the background before it ends. A failure is
 * reported to the callers that share the request and is never cached, so the next caller requests
 * again.
 *
 * <p>It has no thread of its own: requests start on the caller's thread, everything else runs where
 * the request completes.
 *
 * @param <V> what is obtained; never null
 */
public final class RefreshedValue<V> {

  private static final String ONLY = "only";

  private final Supplier<CompletionStage<V>> source;
  private final Function<V, Instant> usableUntil;
  private final Duration ahead;
  private final InstantSource clock;
  private final AsyncLoadingCache<String, Outcome<V>> cache;

  /**
   * Creates the cache, without a value yet.
   *
   * @param source requests a value; may fail by exception or by its stage
   * @param usableUntil the moment from which a value is no longer used
   * @param ahead how long before that moment a value is refreshed in the background
   * @param clock the clock of {@code usableUntil}
   */
  public RefreshedValue(
      Supplier<CompletionStage<V>> source,
      Function<V, Instant> usableUntil,
      Duration ahead,
      InstantSource clock) {
    this.source = source;
    this.usableUntil = usableUntil;
    this.ahead = ahead;
    this.clock = clock;
    cache =
        Caffeine.newBuilder()
            .expireAfter(Expiry.<String, Outcome<V>>writing((key, outcome) -> timeLeft(outcome)))
            .ticker(() -> nanos(clock.instant()))
            .executor(Runnable::run) // never the common pool: its threads have no classes of ours
            .buildAsync(new Requesting());
  }

  /**
   * The value, from the cache where that is usable, else requested now.
   *
   * @return fails as the source failed
   */
  public CompletionStage<V> get() {
    var found = cache.get(ONLY);
    if (found.isDone() && found.join().endsSoon(clock.instant(), ahead)) {
      var unused = cache.synchronous().refresh(ONLY);
    }
    return answer(found);
  }

  private CompletionStage<V> answer(CompletionStage<Outcome<V>> found) {
    var answer = new CompletableFuture<V>();
    found.thenAccept(outcome -> outcome.complete(answer));
    return answer;
  }

  private Duration timeLeft(Outcome<V> outcome) {
    var left = Duration.between(clock.instant(), outcome.until());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static long nanos(Instant now) {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  private CompletableFuture<Outcome<V>> request() {
    try {
      return source.get().handle(this::outcome).toCompletableFuture();
    } catch (RuntimeException thrown) {
      return CompletableFuture.completedFuture(outcome(null, thrown));
    }
  }

  private Outcome<V> outcome(V value, Throwable thrown) {
    return value == null || thrown != null
        ? new Outcome<>(null, failure(thrown), Instant.EPOCH)
        : new Outcome<>(value, null, usableUntil.apply(value));
  }

  /** As its source named it; a stage wraps what one before it threw. */
  private static Throwable failure(Throwable thrown) {
    if (thrown instanceof CompletionException && thrown.getCause() != null) {
      return thrown.getCause();
    }
    return thrown == null ? new IllegalStateException("the source gave nothing") : thrown;
  }

  /**
   * A failure is a value here that has expired: Caffeine would log one with its stack each time.
   */
  private record Outcome<V>(V value, Throwable failure, Instant until) {

    /** It is usable at {@code now}, and not for much longer. */
    boolean endsSoon(Instant now, Duration ahead) {
      return failure == null && now.isBefore(until) && !now.plus(ahead).isBefore(until);
    }

    void complete(CompletableFuture<V> answer) {
      if (failure == null) {
        answer.complete(value);
      } else {
        answer.completeExceptionally(failure);
      }
    }
  }

  private final class Requesting implements AsyncCacheLoader<String, Outcome<V>> {

    @Override
    public CompletableFuture<Outcome<V>> asyncLoad(String key, Executor unused) {
      return request();
    }

    /** A value that could not be refreshed is used until its end. */
    @Override
    public CompletableFuture<Outcome<V>> asyncReload(String key, Outcome<V> old, Executor unused) {
      return request().thenApply(next -> next.failure() == null ? next : old);
    }
  }
}
