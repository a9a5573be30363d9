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

/** Settings as a container would fill them in, with defaults that can be obeyed. */
@SuppressWarnings("UnnecessaryAssignment") // in place of the container
public final class TestSettings {

  private TestSettings() {}

  public static ProviderSettings provider(String kind, String url) {
    var settings = new ProviderSettings();
    settings.kind = kind;
    settings.url = URI.create(url);
    settings.key = Optional.of("sk-test");
    settings.connectTimeout = Duration.ofSeconds(5);
    settings.tokenTimeout = Duration.ofSeconds(20);
    settings.exchangeTimeout = Duration.ofSeconds(15);
    return settings;
  }

  public static ProviderSettings withoutKey(ProviderSettings settings) {
    settings.key = Optional.empty();
    return settings;
  }

  public static EntraSettings entra(String tenant, String clientId, String secret, String file) {
    var settings = new EntraSettings();
    settings.authority = URI.create("https://login.microsoftonline.com/");
    settings.tenant = Optional.ofNullable(tenant);
    settings.clientId = Optional.ofNullable(clientId);
    settings.clientSecret = Optional.ofNullable(secret);
    settings.tokenFile = Optional.ofNullable(file);
    settings.scope = "https://cognitiveservices.azure.com/.default";
    settings.timeout = Duration.ofSeconds(5);
    return settings;
  }

  public static InterviewerSettings interviewer(String model, String voice, String language) {
    var settings = new InterviewerSettings();
    settings.model = model;
    settings.models = new String[] {"gpt-realtime-2.1", " gpt-realtime-2.1-mini"};
    settings.voice = voice;
    settings.voices = new String[] {"marin", "cedar"};
    settings.transcriptionModel = "gpt-4o-mini-transcribe";
    settings.language = Optional.ofNullable(language);
    return settings;
  }

  public static TurnDetectionSettings turns(
      String detection, String eagerness, long pauseMs, long idleMs) {
    var settings = new TurnDetectionSettings();
    settings.detection = detection;
    settings.eagerness = eagerness;
    settings.pause = Duration.ofMillis(pauseMs);
    settings.idle = Duration.ofMillis(idleMs);
    return settings;
  }

  public static TextModelSettings texts(String model, Duration timeout, int maxTokens) {
    var settings = new TextModelSettings();
    settings.enabled = true;
    settings.model = model;
    settings.timeout = timeout;
    settings.maxTokens = maxTokens;
    return settings;
  }

  public static EgressSettings egress(String proxy, String user, String trustStore, String type) {
    var settings = new EgressSettings();
    settings.proxy = Optional.ofNullable(proxy).map(URI::create);
    settings.user = Optional.ofNullable(user);
    settings.password = Optional.ofNullable(user);
    settings.trustStore = Optional.ofNullable(trustStore);
    settings.trustStorePassword = Optional.of("changeit");
    settings.trustStoreType = type;
    return settings;
  }

  public static ProviderConfiguration all(ProviderSettings provider, EntraSettings entra) {
    var all = new ProviderConfiguration();
    all.provider = provider;
    all.entra = entra;
    all.egress = egress(null, null, null, "PKCS12");
    all.guards = guards();
    all.interviewer = interviewer("gpt-realtime-2.1", "marin", null);
    all.tokens = tokens("own", Duration.ofMinutes(2));
    all.turns = turns("server_vad", "auto", 700, 15_000);
    return all;
  }

  public static TokenIssue tokens(String token, Duration exchangeWithin) {
    return new TokenIssue(token, exchangeWithin);
  }

  private static GuardSettings guards() {
    var settings = new GuardSettings();
    settings.maxInFlight = 512;
    settings.retries = 3;
    settings.retryDelay = Duration.ofMillis(200);
    settings.retryMaxDelay = Duration.ofSeconds(2);
    settings.retryJitter = 0.25;
    settings.breakerRequests = 10;
    settings.breakerFailureRate = 50;
    settings.breakerWindow = Duration.ofSeconds(30);
    settings.breakerDelay = Duration.ofSeconds(10);
    return settings;
  }
}
