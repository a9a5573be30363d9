package com.vocahire.signaling.control;

import com.vocahire.session.InterviewFailure;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The control of calls over the wire of the exchanges. Neither server's REST client can sign in at
 * a proxy for one client alone.
 */
final class WiredCalls implements CallsApi {

  private final ProviderSettings settings;
  private final ProviderHttp http;
  private final Duration limit;

  WiredCalls(ProviderSettings settings, ProviderHttp http, Duration limit) {
    this.settings = settings;
    this.http = http;
    this.limit = limit;
  }

  @Override
  public void hangUp(String authorization, String apiKey, String callId) {
    var request =
        HttpRequest.newBuilder(settings.at("/realtime/calls/" + callId + "/hangup"))
            .timeout(limit)
            .POST(BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (apiKey != null) {
      request.header("api-key", apiKey);
    }
    http.hangUp(request.build(), WiredCalls::done).toCompletableFuture().join();
  }

  private static Void done(HttpResponse<String> answer) {
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw InterviewFailure.providerError("answered " + answer.statusCode(), null);
    }
    return null;
  }
}
