package com.vocahire.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks HTTP with an emulator, as a client of the provider does. */
final class Provider {
  static final String KEY = "sk-rehearsal-test";
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private final HttpClient http = HttpClient.newHttpClient();
  private final RealtimeEmulator emulator;

  Provider(RealtimeEmulator emulator) {
    this.emulator = emulator;
  }

  HttpResponse<String> post(String path, String key, String type, String body) {
    return send("POST", path, key, type, body);
  }

  HttpResponse<String> json(String path, String body) {
    return post(path, KEY, "application/json", body);
  }

  String secret(String body) {
    return tree(json("/v1/realtime/client_secrets", body)).path("value").asText();
  }

  HttpResponse<String> send(String method, String path, String key, String type, String body) {
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).timeout(LIMIT).method(method, publisher);
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    return sent(request.build());
  }

  HttpResponse<String> sent(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode testControl(String method, String path, String body) {
    return tree(send(method, "/test-control/" + path, null, "application/json", body));
  }

  URI at(String path) {
    return emulator.url().resolve(path);
  }

  static JsonNode tree(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the published shape, with this status and code. */
  static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode body = Provider.tree(answer);
    assertThat(new PublishedSchema().refusal("ErrorResponse", body)).isEmpty();
    assertThat(body.at("/error/code").asText()).isEqualTo(code);
  }
}
