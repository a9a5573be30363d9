package com.vocahire.endtoend.testkit.http;

import com.vocahire.endtoend.testkit.document.DocumentedAnswers;
import com.vocahire.testkit.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A request that the JAX-RS client would not send. Its answer is held to the document all the same.
 */
public final class PlainRequest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Endpoints endpoints;
  private final HttpRequest.Builder request;

  public PlainRequest(Endpoints endpoints, Caller caller, String path) {
    this.endpoints = endpoints;
    request =
        HttpRequest.newBuilder(URI.create(endpoints.app() + "api/" + path))
            .header("Authorization", caller.authorization())
            .timeout(Duration.ofSeconds(20));
  }

  public HttpResponse<byte[]> send(String method, String mediaType, BodyPublisher body) {
    try {
      var asked = request.header("Content-Type", mediaType).method(method, body).build();
      var answer = HTTP.send(asked, BodyHandlers.ofByteArray());
      new DocumentedAnswers(endpoints)
          .hold(
              new DocumentedAnswers.Answer(
                  method,
                  asked.uri().getPath(),
                  answer.statusCode(),
                  name -> answer.headers().firstValue(name).orElse(null),
                  answer.body()));
      return answer;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
