package com.vocahire.signaling.http;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The provider's edge as it is configured; a server's REST client would hold a thread a call. */
@ApplicationScoped
public class ProviderHttp {

  @Inject ProviderSettings settings;
  @Inject GuardSettings guards;
  @Inject EgressSettings egress;
  @Inject TextModelSettings texts;
  @Inject Event<ProviderRequestCompleted> asked;
  @Inject ProviderSpans spans;
  @Resource private ManagedThreadFactory threads;

  private final AtomicInteger underWay = new AtomicInteger();
  private ProviderClients edge;
  private GuardedClient tokens;
  private GuardedClient exchanges;
  private GuardedClient signIns;
  private GuardedClient hangUps;
  private GuardedClient feedback;

  @PostConstruct
  void open() {
    edge = new ProviderClients(threads, guards.rules(), this::configured);
    tokens = edge.tokens(settings.tokenTimeout());
    exchanges = edge.exchanges(settings.exchangeTimeout());
    signIns = edge.signIns(settings.tokenTimeout());
    hangUps = edge.hangUps(settings.tokenTimeout());
    feedback = edge.feedback(texts.timeout());
  }

  private HttpClient.Builder configured(HttpClient.Builder client) {
    egress.trust().ifPresent(client::sslContext);
    egress.proxy().ifPresent(proxy -> proxy.applyTo(client));
    return client.connectTimeout(settings.connectTimeout());
  }

  @PreDestroy
  void close() {
    tokens = null;
    exchanges = null;
    signIns = null;
    hangUps = null;
    feedback = null;
    edge.close();
  }

  /** Asks for a token; {@code request} carries the limit of all attempts together. */
  public <T> CompletionStage<T> mint(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return watched(Kind.TOKEN, tokens, request, reader);
  }

  /** Hands an offer over, again only while none has reached the provider. */
  public <T> CompletionStage<T> exchange(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return watched(Kind.EXCHANGE, exchanges, request, reader);
  }

  /** Asks for our own authorization; whatever comes of it, the provider was not asked yet. */
  public <T> CompletionStage<T> signIn(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return watched(Kind.SIGN_IN, signIns, request, reader)
        .exceptionally(
            failure -> {
              throw notAsked(failure);
            });
  }

  private static RuntimeException notAsked(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof InterviewFailure named
        ? named.beforeAsking()
        : new CompletionException(cause);
  }

  /**
   * Asks once, whatever the breaker thinks of the provider.
   *
   * @return fails with {@code InterviewFailure} only
   */
  public CompletionStage<HttpResponse<String>> diagnose(HttpRequest request) {
    return edge.unguarded(request);
  }

  /** Has feedback written; whoever asks repeats it. */
  public <T> CompletionStage<T> write(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return watched(Kind.FEEDBACK, feedback, request, reader);
  }

  /** Ends a call; whoever asks repeats it. */
  public <T> CompletionStage<T> hangUp(
      HttpRequest request, Function<HttpResponse<String>, T> reader) {
    return traced(Kind.HANG_UP, hangUps, request, reader);
  }

  private <T> CompletionStage<T> watched(
      Kind kind,
      GuardedClient wire,
      HttpRequest request,
      Function<HttpResponse<String>, T> reader) {
    long began = System.nanoTime();
    underWay.incrementAndGet();
    return traced(kind, wire, request, reader)
        .whenComplete(
            (answer, failure) -> {
              underWay.decrementAndGet();
              var took = Duration.ofNanos(System.nanoTime() - began);
              asked.fire(
                  new ProviderRequestCompleted(
                      kind, ProviderRequestCompleted.outcome(failure), took));
            });
  }

  private <T> CompletionStage<T> traced(
      Kind kind,
      GuardedClient wire,
      HttpRequest request,
      Function<HttpResponse<String>, T> reader) {
    var span = spans.begin(kind, request);
    return wire.ask(span.marked(request), span.noting(reader))
        .whenComplete((answer, failure) -> span.end(ProviderRequestCompleted.outcome(failure)));
  }

  /** How much is asked at this moment. */
  public ProviderLoad load() {
    return new ProviderLoad(
        underWay.get(),
        guards.rules().maxInFlight(),
        Map.of(
            Kind.TOKEN, tokens.breaker(),
            Kind.EXCHANGE, exchanges.breaker(),
            Kind.SIGN_IN, signIns.breaker()));
  }
}
