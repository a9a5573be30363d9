package com.vocahire.signaling.http.message;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.Caller;
import com.vocahire.signaling.credentials.Credential;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderSettings;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Begins requests to the provider: where to, as whom, for whom, and within which time. */
public final class ProviderRequests {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final ProviderSettings settings;
  private final ProviderCredentials credentials;
  private final SafetyIdentifier safety;

  public ProviderRequests(
      ProviderSettings settings, ProviderCredentials credentials, SafetyIdentifier safety) {
    this.settings = settings;
    this.credentials = credentials;
    this.safety = safety;
  }

  /** For a token, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> token(Caller caller) {
    return ours("/realtime/client_secrets", caller, settings.tokenTimeout());
  }

  /** For an exchange, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> call(Caller caller) {
    return ours(calls(), caller, settings.exchangeTimeout());
  }

  /** For an exchange, under the secret that was made for it. */
  public HttpRequest.Builder call(Caller caller, String secret) {
    return post(calls(), caller, settings.exchangeTimeout(), Credential.bearer(secret));
  }

  /** For a text, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> text(Caller caller, Duration budget) {
    return ours("/responses", caller, budget);
  }

  private String calls() {
    return settings.kind().orElseThrow().calls();
  }

  /** What signing in has taken is taken from the budget; whoever waited for it works on. */
  private CompletionStage<HttpRequest.Builder> ours(String path, Caller caller, Duration budget) {
    long began = System.nanoTime();
    return RequestId.carried(credentials.current())
        .thenApply(
            credential -> {
              var left = budget.minusNanos(System.nanoTime() - began);
              return post(path, caller, left, credential);
            });
  }

  private HttpRequest.Builder post(
      String path, Caller caller, Duration budget, Credential credential) {
    return HttpRequest.newBuilder(settings.at(path))
        .timeout(budget.compareTo(SHORTEST) < 0 ? SHORTEST : budget)
        .header(credential.header(), credential.value())
        .header(SafetyIdentifier.HEADER, safety.of(caller));
  }
}
