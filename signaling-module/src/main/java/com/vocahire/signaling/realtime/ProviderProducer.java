package com.vocahire.signaling.realtime;

import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.signaling.ProviderKind;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.credentials.Credential;
import com.vocahire.signaling.credentials.EntraCredentials;
import com.vocahire.signaling.credentials.EntraSettings;
import com.vocahire.signaling.credentials.EntraToken;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.ProviderSettings;
import com.vocahire.signaling.http.message.ProviderRequests;
import com.vocahire.signaling.http.message.SafetySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** Creates the adapter for the provider that {@code vocahire.provider.kind} names. */
@ApplicationScoped
public class ProviderProducer {

  @Inject ProviderConfiguration configuration;
  @Inject ProviderSettings settings;
  @Inject EntraSettings entra;
  @Inject SafetySettings safety;
  @Inject TokenIssue tokens;
  @Inject ProviderHttp http;
  @Inject RealtimeSessionJson sessions;
  @Inject Clock clock;

  @Produces
  @ApplicationScoped
  RealtimeProvider provider(ProviderCredentials credentials) {
    if (!configuration.validate().isEmpty()) {
      return new UnconfiguredProvider();
    }
    var requests = new ProviderRequests(settings, credentials, safety.identifier());
    return new GaRealtimeProvider(
        http, requests, sessions, tokens.secretLasts(settings.exchangeTimeout()));
  }

  @Produces
  @ApplicationScoped
  ProviderCredentials credentials() {
    return switch (settings.kind().orElse(ProviderKind.OPENAI)) {
      case OPENAI -> constant(Credential.bearer(settings.key().orElse("")));
      case AZURE ->
          entra.used() ? signingIn() : constant(Credential.apiKey(settings.key().orElse("")));
    };
  }

  private static ProviderCredentials constant(Credential credential) {
    return () -> CompletableFuture.completedFuture(credential);
  }

  private ProviderCredentials signingIn() {
    var client = entra.client();
    return new EntraCredentials(
        () ->
            http.signIn(
                client.request(entra.timeout()),
                answer -> EntraToken.read(answer, clock.instant())),
        clock);
  }
}
