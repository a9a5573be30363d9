package com.vocahire.endtoend;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;

/**
 * A body that its sender announces and, when it is not wanted, never sends ({@code Expect:
 * 100-continue}, RFC 9110, section 10.1.1). By {@code HttpURLConnection}: the newer client of JDK
 * 17 waits for ever when the answer to its question is final.
 */
final class UnwantedBody {

  private static final int MILLIS = 20_000;

  private UnwantedBody() {}

  /** The status of the answer, which is held to the document. */
  static int status(
      Endpoints endpoints, Caller caller, Operation operation, String path, int size) {
    var target = URI.create(endpoints.app() + "api/" + path);
    try {
      var connection = (HttpURLConnection) target.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      connection.setRequestMethod(operation.method());
      connection.setRequestProperty("Authorization", caller.authorization());
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("Expect", "100-continue");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(size);
      return answered(endpoints, operation, connection);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static int answered(
      Endpoints endpoints, Operation operation, HttpURLConnection connection) throws IOException {
    try (var body = connection.getOutputStream()) {
      throw new IllegalStateException("the body was wanted: " + body);
    } catch (ProtocolException notWanted) {
      try (var answer = connection.getErrorStream()) {
        new DocumentedAnswers(endpoints)
            .hold(
                new DocumentedAnswers.Answer(
                    operation.method(),
                    connection.getURL().getPath(),
                    connection.getResponseCode(),
                    connection::getHeaderField,
                    answer.readAllBytes()));
      }
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
