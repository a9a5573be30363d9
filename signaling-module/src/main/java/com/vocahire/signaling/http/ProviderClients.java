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
 * The HTTP client, its threads and its guards for the requests that a candidate waits for. Four
 * threads serve any number of requests.
 */
final class ProviderClients implements AutoCloseable {

  private static final int THREADS = 4;

  private static final Set<How> HARMLESS =
      Set.of(How.NOT_CONNECTED, How.CONNECTION_LOST, How.SERVER_ERROR);

  private final ScheduledThreadPoolExecutor pool;
  private final GuardRules rules;
  private final Bulkhead<Object> permits;
  private ProviderClient client;

  /**
   * Starts the client.
   *
   * @param threads run the client, the delays between attempts and the time limits; the timer
   *     threads of Failsafe and the JDK would outlive the application
   * @param configured how this client reaches the provider
   */
  ProviderClients(
      ThreadFactory threads, GuardRules rules, UnaryOperator<HttpClient.Builder> configured) {
    this.rules = rules;
    pool = new ScheduledThreadPoolExecutor(THREADS, threads);
    pool.setRemoveOnCancelPolicy(true);
    permits = Bulkhead.of(rules.maxInFlight());
    client = new ProviderClient(client(configured), pool);
  }

  /** HTTP/1.1. No redirect is followed, because it would send our key to another host. */
  private HttpClient client(UnaryOperator<HttpClient.Builder> configured) {
    return configured
        .apply(HttpClient.newBuilder())
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(pool)
        .build();
  }

  /** For tokens. A token that is never used costs nothing, so the request is retried. */
  GuardedClient tokens(Duration budget) {
    return guarded("tokens", HARMLESS, budget);
  }

  /** For our own authorization, which may be retried as well. */
  GuardedClient signIns(Duration budget) {
    return guarded("sign-ins", HARMLESS, budget);
  }

  /** For offers. An offer that has arrived may have started a call, so it is never sent twice. */
  GuardedClient exchanges(Duration budget) {
    return guarded("exchanges", Set.of(How.NOT_CONNECTED), budget);
  }

  /** For ending a call, which its use case retries. */
  GuardedClient hangUps(Duration budget) {
    return guarded("hang-ups", Set.of(), budget);
  }

  /** For diagnostics, which need the current state. */
  CompletionStage<HttpResponse<String>> unguarded(HttpRequest request) {
    return client
        .send(request, request.timeout().orElseThrow())
        .exceptionally(
            failure -> {
              throw named(failure);
            });
  }

  private static RuntimeException named(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof AttemptFailed attempt
        ? attempt.failure()
        : new CompletionException(cause);
  }

  /** For feedback, which its use case retries. */
  GuardedClient feedback(Duration budget) {
    return guarded("feedback", Set.of(), budget);
  }

  private GuardedClient guarded(String kind, Set<How> repeatable, Duration budget) {
    var retry = ProviderGuard.retrying(repeatable, budget, rules.retrying());
    return new GuardedClient(
        client, new ProviderGuard(kind, rules.breaking(), retry, permits, pool));
  }

  @Override
  public void close() {
    client = null;
    pool.shutdownNow();
  }
}
