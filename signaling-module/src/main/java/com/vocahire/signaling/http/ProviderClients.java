package com.vocahire.signaling.http;

import com.vocahire.platform.http.BoundedClient;
import com.vocahire.platform.http.RequestFailed;
import com.vocahire.signaling.http.guard.AttemptFailed;
import com.vocahire.signaling.http.guard.AttemptFailed.How;
import com.vocahire.signaling.http.guard.GuardRules;
import dev.failsafe.Bulkhead;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * A guarded client for each kind of request that a candidate waits for. They share the connections,
 * the threads and the permits.
 */
final class ProviderClients implements AutoCloseable {

  /** They serve any number of requests. */
  static final int THREADS = 4;

  private static final Set<How> HARMLESS =
      Set.of(How.NOT_CONNECTED, How.CONNECTION_LOST, How.SERVER_ERROR);

  private final BoundedClient client;
  private final GuardRules rules;
  private final Bulkhead<Object> permits;

  ProviderClients(BoundedClient client, GuardRules rules) {
    this.client = client;
    this.rules = rules;
    permits = Bulkhead.of(rules.maxInFlight());
  }

  /** For tokens. A token that is never used costs nothing, so the request is retried. */
  ProviderClient tokens(Duration budget) {
    return guarded("tokens", HARMLESS, budget);
  }

  /** For our own authorization, which may be retried as well. */
  ProviderClient signIns(Duration budget) {
    return guarded("sign-ins", HARMLESS, budget);
  }

  /** For offers. An offer that has arrived may have started a call, so it is never sent twice. */
  ProviderClient exchanges(Duration budget) {
    return guarded("exchanges", Set.of(How.NOT_CONNECTED), budget);
  }

  /** For ending a call, which its use case retries. */
  ProviderClient hangUps(Duration budget) {
    return guarded("hang-ups", Set.of(), budget);
  }

  /** For feedback, which its use case retries. */
  ProviderClient feedback(Duration budget) {
    return guarded("feedback", Set.of(), budget);
  }

  private ProviderClient guarded(String kind, Set<How> repeatable, Duration budget) {
    return new ProviderClient(
        client,
        permits,
        rules.retrying().policy(repeatable, budget),
        rules.breaking().breaker(kind));
  }

  /** For diagnostics, which need the current state. */
  CompletionStage<HttpResponse<String>> unguarded(HttpRequest request) {
    var limit = request.timeout().orElseThrow();
    return client
        .send(request, limit)
        .exceptionally(
            failure -> {
              var failed = RequestFailed.inside(failure);
              throw AttemptFailed.unanswered(failed, limit, client.connectTimeout()).failure();
            });
  }

  @Override
  public void close() {
    client.close();
  }
}
