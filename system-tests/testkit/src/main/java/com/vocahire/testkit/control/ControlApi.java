package com.vocahire.testkit.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One of a rehearsal's control APIs: JSON over HTTP, and anything but success is an error. */
final class ControlApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  private final String url;
  private final Duration limit;

  /**
   * @param limit of one request, until its whole answer is there
   */
  ControlApi(String url, Duration limit) {
    this.url = url;
    this.limit = limit;
  }

  JsonNode get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  JsonNode put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  void post(String path) {
    send("POST", path, BodyPublishers.noBody());
  }

  void post(String path, Object body) {
    send("POST", path, json(body));
  }

  void delete(String path) {
    send("DELETE", path, BodyPublishers.noBody());
  }

  private JsonNode send(String method, String path, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(limit)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "the control API, " + method + " " + path + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
