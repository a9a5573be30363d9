package com.vocahire.signaling.http;

import com.vocahire.platform.http.BoundedClient;
import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.ProviderLoad;
import com.vocahire.signaling.ProviderRequestCompleted;
import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import com.vocahire.signaling.http.egress.EgressSettings;
import com.vocahire.signaling.http.guard.GuardSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The provider's HTTP clients with the configured settings. A server's REST client would block a
 * thread for each call.
 */
@ApplicationScoped
public class ProviderHttp {

  @Inject ProviderSettings settings;
  @Inject GuardSettings guards;
  @Inject EgressSettings egress;
  @Inject TextModelSettings texts;
  @Inject Event<ProviderRequestCompleted> completed;
  @Inject ProviderSpans spans;
  @Resource private ManagedThreadFactory threads;

  private final AtomicInteger inFlight = new AtomicInteger();
  private ProviderClients clients;
  private ProviderClient tokens;
  private ProviderClient exchanges;
  private ProviderClient signIns;
  private ProviderClient hangUps;
  private ProviderClient feedback;

  @PostConstruct
  void open() {
    clients =
        new ProviderClients(
            new BoundedClient(
                ProviderClients.THREADS, threads, settings.connectTimeout(), egress::applyTo),
            guards.rules());
    tokens = clients.tokens(settings.tokenTimeout());
    exchanges = clients.exchanges(settings.exchangeTimeout());
    signIns = clients.signIns(settings.tokenTimeout());
    hangUps = clients.hangUps(settings.tokenTimeout());
    feedback = clients.feedback(texts.timeout());
  }

  @PreDestroy
  void close() {
    tokens = null;
    exchanges = null;
    signIns = null;
    hangUps = null;
    feedback = null;
    clients.close();
  }

  /** Requests a token; the time limit of {@code request} is the budget of all attempts together. */
  public <T> CompletionStage<T> mint(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return measured(Kind.TOKEN, tokens, request, reader);
  }

  /** Sends an offer. It is retried only while no attempt can have reached the provider. */
  public <T> CompletionStage<T> exchange(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return measured(Kind.EXCHANGE, exchanges, request, reader);
  }

  /** Requests our own authorization. However it ends, no request was sent to the provider yet. */
  public <T> CompletionStage<T> signIn(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return measured(Kind.SIGN_IN, signIns, request, reader)
        .exceptionally(
            failure -> {
              throw notSent(failure);
            });
  }

  private static RuntimeException notSent(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof InterviewFailure named
        ? named.beforeSending()
        : new CompletionException(cause);
  }

  /**
   * Sends a request once, past circuit breaker and permits.
   *
   * @return fails with {@code InterviewFailure} only
   */
  public CompletionStage<HttpResponse<String>> diagnose(HttpRequest request) {
    return clients.unguarded(request);
  }

  /** Requests feedback; the caller retries it. */
  public <T> CompletionStage<T> write(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return measured(Kind.FEEDBACK, feedback, request, reader);
  }

  /** Ends a call; the caller retries it. */
  public <T> CompletionStage<T> hangUp(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return traced(Kind.HANG_UP, hangUps, request, reader);
  }

  private <T> CompletionStage<T> measured(
      Kind kind,
      ProviderClient client,
      HttpRequest request,
      Function<HttpResponse<String>, T> reader) {
    long began = System.nanoTime();
    inFlight.incrementAndGet();
    return traced(kind, client, request, reader)
        .whenComplete(
            (answer, failure) -> {
              inFlight.decrementAndGet();
              var took = Duration.ofNanos(System.nanoTime() - began);
              completed.fire(
                  new ProviderRequestCompleted(
                      kind, ProviderRequestCompleted.outcome(failure), took));
            });
  }

  private <T> CompletionStage<T> traced(
      Kind kind,
      ProviderClient client,
      HttpRequest request,
      Function<HttpResponse<String>, T> reader) {
    var span = spans.begin(kind, request);
    return client
        .send(span.marked(request), span.noting(reader))
        .whenComplete((answer, failure) -> span.end(ProviderRequestCompleted.outcome(failure)));
  }

  /** Returns the requests in flight, their limit and the circuit breakers. */
  public ProviderLoad load() {
    return new ProviderLoad(
        inFlight.get(),
        guards.rules().maxInFlight(),
        Map.of(
            Kind.TOKEN, tokens.breaker(),
            Kind.EXCHANGE, exchanges.breaker(),
            Kind.SIGN_IN, signIns.breaker()));
  }
}
