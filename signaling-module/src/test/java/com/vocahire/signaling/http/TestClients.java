package com.vocahire.signaling.http;

import com.vocahire.platform.http.BoundedClient;
import com.vocahire.signaling.http.guard.CircuitBreakerRules;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.http.guard.RetryRules;
import com.vocahire.signaling.http.message.ProviderAnswers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** The HTTP clients for a provider, with the settings of a test. */
public final class TestClients implements AutoCloseable {

  static final Duration BUDGET = Duration.ofMinutes(1);

  private final URI provider;
  private final ProviderClients edge;
  private final ProviderClient tokens;
  private final ProviderClient exchanges;

  public TestClients(URI provider, GuardRules rules) {
    this(provider, rules, client -> client);
  }

  public TestClients(URI provider, GuardRules rules, UnaryOperator<HttpClient.Builder> egress) {
    this.provider = provider;
    edge =
        new ProviderClients(
            new BoundedClient(ProviderClients.THREADS, TestClients::daemon, BUDGET, egress), rules);
    tokens = edge.tokens(BUDGET);
    exchanges = edge.exchanges(BUDGET);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "edge");
    thread.setDaemon(true);
    return thread;
  }

  /** Three quick retries without jitter. */
  public static final RetryRules QUICKLY =
      new RetryRules(3, Duration.ofMillis(20), Duration.ofMillis(200), 0);

  /** Never opens. */
  public static final CircuitBreakerRules NEVER =
      new CircuitBreakerRules(1000, 50, Duration.ofSeconds(30), Duration.ofSeconds(30));

  static RetryRules waiting(Duration first) {
    return new RetryRules(3, first, first.multipliedBy(10), 0);
  }

  public CompletionStage<String> mint() {
    return tokens.send(post(BUDGET), TestClients::created);
  }

  public CompletionStage<String> exchange() {
    return exchanges.send(post(BUDGET), TestClients::created);
  }

  public CompletionStage<String> mintWithin(Duration budget) {
    return tokens.send(post(budget), TestClients::created);
  }

  private HttpRequest post(Duration budget) {
    return HttpRequest.newBuilder(provider)
        .timeout(budget)
        .header("Authorization", "Bearer sk-test")
        .POST(BodyPublishers.ofString("offer"))
        .build();
  }

  private static String created(HttpResponse<String> answer) {
    return ProviderAnswers.call(answer, "model").id();
  }

  @Override
  public void close() {
    edge.close();
  }
}
