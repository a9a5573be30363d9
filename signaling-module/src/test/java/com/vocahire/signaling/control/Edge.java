package com.vocahire.signaling.control;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Our edge towards a provider, with settings of a test. */
final class Edge implements AutoCloseable {

  static final Duration BUDGET = Duration.ofMinutes(1);

  private final URI provider;
  private final ProviderEdge edge;
  private final GuardedWire tokens;
  private final GuardedWire exchanges;

  Edge(URI provider, GuardRules rules) {
    this(provider, rules, client -> client);
  }

  Edge(URI provider, GuardRules rules, UnaryOperator<HttpClient.Builder> egress) {
    this.provider = provider;
    edge =
        new ProviderEdge(
            Edge::daemon, rules, client -> egress.apply(client.connectTimeout(BUDGET)));
    tokens = edge.tokens(BUDGET);
    exchanges = edge.exchanges(BUDGET);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "edge");
    thread.setDaemon(true);
    return thread;
  }

  /** Three quick repetitions without jitter. */
  static final Retrying QUICKLY = new Retrying(3, Duration.ofMillis(20), Duration.ofMillis(200), 0);

  /** Never opens. */
  static final Breaking NEVER =
      new Breaking(1000, 50, Duration.ofSeconds(30), Duration.ofSeconds(30));

  static Retrying waiting(Duration first) {
    return new Retrying(3, first, first.multipliedBy(10), 0);
  }

  CompletionStage<String> mint() {
    return tokens.ask(post(BUDGET), Edge::created);
  }

  CompletionStage<String> exchange() {
    return exchanges.ask(post(BUDGET), Edge::created);
  }

  CompletionStage<String> mintWithin(Duration budget) {
    return tokens.ask(post(budget), Edge::created);
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
