package com.vocahire.signaling.http.message;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.Caller;
import com.vocahire.signaling.credentials.Credential;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderSettings;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Builds requests to the provider: address, credential, safety identifier and time limit. */
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

  /** Begins a request for a token, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> token(Caller caller) {
    return ours("/realtime/client_secrets", caller, settings.tokenTimeout());
  }

  /** Begins a request for an exchange, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> call(Caller caller) {
    return ours(calls(), caller, settings.exchangeTimeout());
  }

  /** Begins a request for an exchange, authorized by the secret that was created for it. */
  public HttpRequest.Builder call(Caller caller, String secret) {
    return post(calls(), caller, settings.exchangeTimeout(), Credential.bearer(secret));
  }

  /** Begins a request for a text, under our own authorization. */
  public CompletionStage<HttpRequest.Builder> text(Caller caller, Duration budget) {
    return ours("/responses", caller, budget);
  }

  private String calls() {
    return settings.kind().orElseThrow().calls();
  }

  /**
   * The time of signing in counts against the budget; the request context of the caller is kept.
   */
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
