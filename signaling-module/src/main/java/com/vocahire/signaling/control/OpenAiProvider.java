package com.vocahire.signaling.control;

import com.vocahire.session.Caller;
import com.vocahire.session.EphemeralToken;
import com.vocahire.session.InterviewBrief;
import com.vocahire.signaling.ProviderCall;
import com.vocahire.signaling.RealtimeProvider;
import com.vocahire.signaling.SdpOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Adapter: OpenAI's Realtime API, generally available form. */
@ApplicationScoped
public class OpenAiProvider implements RealtimeProvider {

  private static final String SDP = "application/sdp";
  private static final String JSON = "application/json";

  private final ProviderHttp http;
  private final ProviderSettings settings;
  private final InterviewerSettings interviewer;
  private final RealtimeSessionJson sessions;

  /** For the proxy only. */
  protected OpenAiProvider() {
    this(null, null, null, null);
  }

  @Inject
  OpenAiProvider(
      ProviderHttp http,
      ProviderSettings settings,
      InterviewerSettings interviewer,
      RealtimeSessionJson sessions) {
    this.http = http;
    this.settings = settings;
    this.interviewer = interviewer;
    this.sessions = sessions;
  }

  @Override
  public CompletionStage<EphemeralToken> token(Caller caller, InterviewBrief brief) {
    var body = Json.createObjectBuilder().add("session", sessions.of(brief)).build().toString();
    var request =
        post("/realtime/client_secrets", settings.authorization(), settings.tokenTimeout())
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.mint(request, answer -> ProviderAnswers.token(answer, interviewer.model()));
  }

  @Override
  public CompletionStage<ProviderCall> call(
      SdpOffer offer, Caller caller, String secret, String model) {
    return call("Bearer " + secret, SDP, BodyPublishers.ofString(offer.text()), model);
  }

  @Override
  public CompletionStage<ProviderCall> call(SdpOffer offer, Caller caller, InterviewBrief brief) {
    var form =
        new MultipartBody()
            .part("sdp", SDP, offer.text())
            .part("session", JSON, sessions.of(brief).toString());
    return call(
        settings.authorization(), form.contentType(), form.publisher(), interviewer.model());
  }

  private CompletionStage<ProviderCall> call(
      String authorization, String contentType, BodyPublisher body, String model) {
    var request =
        post("/realtime/calls", authorization, settings.exchangeTimeout())
            .header("Content-Type", contentType)
            .header("Accept", SDP)
            .POST(body)
            .build();
    return http.exchange(request, answer -> ProviderAnswers.call(answer, model));
  }

  private HttpRequest.Builder post(String path, String authorization, Duration timeout) {
    return HttpRequest.newBuilder(settings.at(path))
        .timeout(timeout)
        .header("Authorization", authorization);
  }
}
