package com.vocahire.endtoend.nodes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Sends each request once, on a connection of its own. An HTTP client would repeat some by itself,
 * and what it repeats is not counted.
 */
final class OneConnection {

  /** Above the proxy's own limits. */
  private static final int LIMIT_MS = 90_000;

  private static final String REQUEST =
      """
      %s %s HTTP/1.1\r
      Host: %s\r
      Authorization: %s\r
      Content-Type: application/json\r
      Content-Length: %d\r
      Connection: close\r
      \r
      %s\
      """;

  private final URI app;
  private final String authorization;

  OneConnection(String app, String authorization) {
    this.app = URI.create(app);
    this.authorization = authorization;
  }

  /**
   * The status of the answer, which is read to its end.
   *
   * @throws IOException when there is none
   */
  int request(String method, String path, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.getPort())) {
      socket.setSoTimeout(LIMIT_MS);
      var text =
          REQUEST.formatted(method, path, app.getAuthority(), authorization, body.length(), body);
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      String line = answer.readLine();
      if (line == null) {
        throw new IOException("no answer");
      }
      answer.transferTo(Writer.nullWriter());
      return Integer.parseInt(line.split(" ", -1)[1]);
    }
  }
}
