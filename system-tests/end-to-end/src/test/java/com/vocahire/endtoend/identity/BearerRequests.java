package com.vocahire.endtoend.identity;

import com.vocahire.testkit.Endpoints;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks for the ICE servers, which needs no database, with any credentials. */
final class BearerRequests {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI route;

  BearerRequests(Endpoints endpoints) {
    route = URI.create(endpoints.app() + "api/ice-servers");
  }

  /** What was answered; {@code code} is empty where all is well. */
  record Answer(int status, String code, String challenge, String retryAfter) {}

  /** With each of these as an {@code Authorization} header. */
  Answer ask(List<String> authorization) {
    var request = HttpRequest.newBuilder(route);
    authorization.forEach(value -> request.header("Authorization", value));
    return send(request);
  }

  Answer askWithQuery(String query) {
    return send(HttpRequest.newBuilder(URI.create(route + "?" + query)));
  }

  Answer askWithCookie(String cookie) {
    return send(HttpRequest.newBuilder(route).header("Cookie", cookie));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var answer =
          HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
      var headers = answer.headers();
      return new Answer(
          answer.statusCode(),
          answer.statusCode() == 200 ? "" : code(answer.body()),
          headers.firstValue("WWW-Authenticate").orElse(null),
          headers.firstValue("Retry-After").orElse(null));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String code(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject().getString("code");
    }
  }
}
