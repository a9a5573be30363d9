package com.vocahire.faults.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests and measures how long the answer takes; whatever happens is an answer. */
public final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Far longer than any budget of the product: after that a request is lost. */
  private static final Duration LOST = Waiting.LIMIT;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LOST).build();

  public static HttpRequest.Builder to(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(LOST);
  }

  public CompletableFuture<Answer> send(HttpRequest request) {
    request.headers().firstValue("Authorization").ifPresent(KnownSecrets::addBearer);
    request
        .headers()
        .firstValue("Idempotency-Key")
        .ifPresent(key -> KnownSecrets.add("idempotency key", key));
    long sent = System.nanoTime();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .handle(
            (response, failure) -> {
              var took = Duration.ofNanos(System.nanoTime() - sent);
              return failure == null ? answer(response, took) : Answer.lost(failure, took);
            });
  }

  /** What people are shown. */
  public HttpResponse<String> text(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static Answer answer(HttpResponse<String> response, Duration took) {
    JsonNode body = parsed(response.body());
    KnownSecrets.addAllIn(body);
    return new Answer(
        response.statusCode(),
        body.path("code").asText(),
        response.headers().firstValue("Retry-After").orElse(""),
        response.headers().firstValue("X-Request-Id").orElse(""),
        response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
        body,
        took,
        "");
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
