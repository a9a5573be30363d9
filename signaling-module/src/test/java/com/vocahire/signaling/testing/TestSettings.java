package com.vocahire.signaling.testing;

import com.vocahire.session.tokens.TokenIssue;
import com.vocahire.signaling.configuration.ProviderConfiguration;
import com.vocahire.signaling.credentials.EntraSettings;
import com.vocahire.signaling.http.ProviderSettings;
import com.vocahire.signaling.http.TextModelSettings;
import com.vocahire.signaling.http.egress.EgressSettings;
import com.vocahire.signaling.http.guard.GuardSettings;
import com.vocahire.signaling.interviewer.InterviewerSettings;
import com.vocahire.signaling.interviewer.TurnDetectionSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings as a container would inject them, with valid defaults. */
public final class TestSettings {

  private TestSettings() {}

  public static ProviderSettings provider(String kind, String url) {
    var settings = new ProviderSettings();
    set(settings, "kind", kind);
    set(settings, "url", URI.create(url));
    set(settings, "key", Optional.of("sk-test"));
    set(settings, "connectTimeout", Duration.ofSeconds(5));
    set(settings, "tokenTimeout", Duration.ofSeconds(20));
    set(settings, "exchangeTimeout", Duration.ofSeconds(15));
    return settings;
  }

  public static ProviderSettings withoutKey(ProviderSettings settings) {
    set(settings, "key", Optional.empty());
    return settings;
  }

  public static EntraSettings entra(String tenant, String clientId, String secret, String file) {
    var settings = new EntraSettings();
    set(settings, "authority", URI.create("https://login.microsoftonline.com/"));
    set(settings, "tenant", Optional.ofNullable(tenant));
    set(settings, "clientId", Optional.ofNullable(clientId));
    set(settings, "clientSecret", Optional.ofNullable(secret));
    set(settings, "tokenFile", Optional.ofNullable(file));
    set(settings, "scope", "https://cognitiveservices.azure.com/.default");
    set(settings, "timeout", Duration.ofSeconds(5));
    return settings;
  }

  public static InterviewerSettings interviewer(String model, String voice, String language) {
    var settings = new InterviewerSettings();
    set(settings, "model", model);
    set(settings, "models", new String[] {"gpt-realtime-2.1", " gpt-realtime-2.1-mini"});
    set(settings, "voice", voice);
    set(settings, "voices", new String[] {"marin", "cedar"});
    set(settings, "transcriptionModel", "gpt-4o-mini-transcribe");
    set(settings, "language", Optional.ofNullable(language));
    return settings;
  }

  public static TurnDetectionSettings turns(
      String detection, String eagerness, long pauseMs, long idleMs) {
    var settings = new TurnDetectionSettings();
    set(settings, "detection", detection);
    set(settings, "eagerness", eagerness);
    set(settings, "pause", Duration.ofMillis(pauseMs));
    set(settings, "idle", Duration.ofMillis(idleMs));
    return settings;
  }

  public static TextModelSettings texts(String model, Duration timeout, int maxTokens) {
    var settings = new TextModelSettings();
    set(settings, "enabled", true);
    set(settings, "model", model);
    set(settings, "timeout", timeout);
    set(settings, "maxTokens", maxTokens);
    return settings;
  }

  public static EgressSettings egress(String proxy, String user, String trustStore, String type) {
    var settings = new EgressSettings();
    set(settings, "proxy", Optional.ofNullable(proxy).map(URI::create));
    set(settings, "user", Optional.ofNullable(user));
    set(settings, "password", Optional.ofNullable(user));
    set(settings, "trustStore", Optional.ofNullable(trustStore));
    set(settings, "trustStorePassword", Optional.of("changeit"));
    set(settings, "trustStoreType", type);
    return settings;
  }

  public static ProviderConfiguration all(ProviderSettings provider, EntraSettings entra) {
    var all = new ProviderConfiguration();
    set(all, "provider", provider);
    set(all, "entra", entra);
    set(all, "egress", egress(null, null, null, "PKCS12"));
    set(all, "guards", guards());
    set(all, "interviewer", interviewer("gpt-realtime-2.1", "marin", null));
    set(all, "tokens", tokens("own", Duration.ofMinutes(2)));
    set(all, "turns", turns("server_vad", "auto", 700, 15_000));
    return all;
  }

  public static TokenIssue tokens(String token, Duration offerTimeout) {
    return new TokenIssue(token, offerTimeout);
  }

  private static GuardSettings guards() {
    var settings = new GuardSettings();
    set(settings, "maxInFlight", 512);
    set(settings, "retries", 3);
    set(settings, "retryDelay", Duration.ofMillis(200));
    set(settings, "retryMaxDelay", Duration.ofSeconds(2));
    set(settings, "retryJitter", 0.25);
    set(settings, "breakerRequests", 10);
    set(settings, "breakerFailureRate", 50);
    set(settings, "breakerWindow", Duration.ofSeconds(30));
    set(settings, "breakerDelay", Duration.ofSeconds(10));
    return settings;
  }

  /** As the container injects what is configured. */
  public static void set(Object bean, String field, Object value) {
    try {
      var found = bean.getClass().getDeclaredField(field);
      found.setAccessible(true);
      found.set(bean, value);
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException(renamed);
    }
  }
}
