package com.vocahire.signaling.realtime;

import com.vocahire.platform.json.JsonValues;
import com.vocahire.session.Caller;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.credentials.ProviderCredentials;
import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.message.MultipartBody;
import com.vocahire.signaling.http.message.ProviderAnswers;
import com.vocahire.signaling.http.message.ProviderRequests;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Adapter: the Realtime API in its generally available form. OpenAI and Azure serve the same; where
 * they differ is in {@code ProviderKind} and {@link ProviderCredentials}.
 */
final class GaRealtimeProvider implements RealtimeProvider {

  private static final String SDP = "application/sdp";
  private static final String JSON = "application/json";

  private final ProviderHttp http;
  private final ProviderRequests requests;
  private final RealtimeSessionJson sessions;
  private final Duration lifetime;

  /**
   * @param lifetime the requested lifetime of a secret, in whole seconds from 10 to 7200
   */
  GaRealtimeProvider(
      ProviderHttp http,
      ProviderRequests requests,
      RealtimeSessionJson sessions,
      Duration lifetime) {
    this.http = http;
    this.requests = requests;
    this.sessions = sessions;
    this.lifetime = lifetime;
  }

  @Override
  public CompletionStage<ProviderSecret> token(Caller caller, InterviewBrief brief) {
    var body =
        JsonValues.object()
            .add("expires_after", expiry())
            .add("session", sessions.of(brief))
            .build()
            .toString();
    return requests
        .token(caller)
        .thenCompose(
            begun ->
                http.mint(
                    begun.header("Content-Type", JSON).POST(BodyPublishers.ofString(body)).build(),
                    answer -> ProviderSecret.of(ProviderAnswers.token(answer, sessions.model()))));
  }

  /** {@code RealtimeCreateClientSecretRequest.expires_after}; without it, ten minutes. */
  private JsonObjectBuilder expiry() {
    return JsonValues.object().add("anchor", "created_at").add("seconds", lifetime.toSeconds());
  }

  @Override
  public CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String secret, String model) {
    var request =
        requests
            .call(caller, secret)
            .header("Content-Type", SDP)
            .header("Accept", SDP)
            .POST(BodyPublishers.ofString(offer.text()))
            .build();
    return http.exchange(request, answer -> ProviderAnswers.call(answer, model));
  }

  @Override
  public CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief) {
    var form =
        new MultipartBody()
            .part("sdp", SDP, offer.text())
            .part("session", JSON, sessions.of(brief).toString());
    return requests
        .call(caller)
        .thenCompose(
            begun ->
                http.exchange(
                    begun
                        .header("Content-Type", form.contentType())
                        .header("Accept", SDP)
                        .POST(form.publisher())
                        .build(),
                    answer -> ProviderAnswers.call(answer, sessions.model())));
  }
}
