package com.vocahire.signaling.http;

import com.vocahire.signaling.http.guard.AttemptFailed;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.http.guard.ProviderGuard;
import dev.failsafe.Bulkhead;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

/**
 * Client, threads and guards for what a candidate waits for: four threads, however many requests
 * are under way.
 */
final class ProviderClients implements AutoCloseable {

  private static final int THREADS = 4;

  private static final Set<How> HARMLESS =
      Set.of(How.NOT_CONNECTED, How.BROKEN_OFF, How.SERVER_ERROR);

  private final ScheduledThreadPoolExecutor pool;
  private final GuardRules rules;
  private final Bulkhead<Object> places;
  private ProviderClient wire;

  /**
   * Opens it.
   *
   * @param threads run the client, the waits between attempts and the limits: Failsafe's and the
   *     JDK's own timer threads would outlive us
   * @param configured how this client reaches the provider
   */
  ProviderClients(
      ThreadFactory threads, GuardRules rules, UnaryOperator<HttpClient.Builder> configured) {
    this.rules = rules;
    pool = new ScheduledThreadPoolExecutor(THREADS, threads);
    pool.setRemoveOnCancelPolicy(true);
    places = Bulkhead.of(rules.maxInFlight());
    wire = new ProviderClient(client(configured), pool);
  }

  /** HTTP/1.1, and no redirect is followed: it would carry our key to another host. */
  private HttpClient client(UnaryOperator<HttpClient.Builder> configured) {
    return configured
        .apply(HttpClient.newBuilder())
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(pool)
        .build();
  }

  /** For tokens: one that nobody gets costs nothing, so it is asked for again. */
  GuardedClient tokens(Duration budget) {
    return guarded("tokens", HARMLESS, budget);
  }

  /** For our own authorization, which may be asked for again as well. */
  GuardedClient signIns(Duration budget) {
    return guarded("sign-ins", HARMLESS, budget);
  }

  /** For offers: one that has arrived may have opened a call, so it never goes twice. */
  GuardedClient exchanges(Duration budget) {
    return guarded("exchanges", Set.of(How.NOT_CONNECTED), budget);
  }

  /** For the end of a call, which its use case repeats. */
  GuardedClient hangUps(Duration budget) {
    return guarded("hang-ups", Set.of(), budget);
  }

  /** For diagnostics, which want to know how it is now. */
  CompletionStage<HttpResponse<String>> unguarded(HttpRequest request) {
    return wire.send(request, request.timeout().orElseThrow())
        .exceptionally(
            failure -> {
              throw told(failure);
            });
  }

  private static RuntimeException told(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof AttemptFailed attempt ? attempt.told() : new CompletionException(cause);
  }

  /** For feedback, which its use case asks for again. */
  GuardedClient feedback(Duration budget) {
    return guarded("feedback", Set.of(), budget);
  }

  private GuardedClient guarded(String kind, Set<How> repeatable, Duration budget) {
    var retry = ProviderGuard.retrying(repeatable, budget, rules.retrying());
    return new GuardedClient(wire, new ProviderGuard(kind, rules.breaking(), retry, places, pool));
  }

  @Override
  public void close() {
    wire = null;
    pool.shutdownNow();
  }
}
