package com.vocahire.signaling.hangup;

import com.vocahire.session.InterviewFailure;
import com.vocahire.signaling.http.ProviderHttp;
import com.vocahire.signaling.http.ProviderSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Controls calls through the HTTP client of the exchanges, because neither server's REST client can
 * authenticate at a proxy for a single client.
 */
final class HttpClientCallsApi implements CallsApi {

  private final ProviderSettings settings;
  private final ProviderHttp http;
  private final Duration limit;

  HttpClientCallsApi(ProviderSettings settings, ProviderHttp http, Duration limit) {
    this.settings = settings;
    this.http = http;
    this.limit = limit;
  }

  @Override
  public void hangUp(String authorization, String callId) {
    hangUp("Authorization", authorization, callId);
  }

  @Override
  public void hangUpUnderKey(String apiKey, String callId) {
    hangUp("api-key", apiKey, callId);
  }

  private void hangUp(String field, String value, String callId) {
    var request =
        HttpRequest.newBuilder(settings.at("/realtime/calls/" + callId + "/hangup"))
            .timeout(limit)
            .header(field, value)
            .POST(BodyPublishers.noBody())
            .build();
    http.hangUp(request, HttpClientCallsApi::done).toCompletableFuture().join();
  }

  private static Void done(HttpResponse<String> answer) {
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw InterviewFailure.providerError("answered " + answer.statusCode(), null);
    }
    return null;
  }
}
