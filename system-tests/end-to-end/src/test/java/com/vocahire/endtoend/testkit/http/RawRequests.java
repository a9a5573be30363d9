package com.vocahire.endtoend.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.vocahire.testkit.Endpoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests as they are on the wire, each on a connection of its own, from an address of this
 * machine that the test chooses.
 */
public final class RawRequests {

  private static final int WITHIN_MS = 20_000;

  private final URI app;
  private final String from;

  /**
   * @param from an address of the loopback network, 127.0.0.0/8
   */
  public RawRequests(Endpoints endpoints, String from) {
    this.app = URI.create(endpoints.app());
    this.from = from;
  }

  /** Header names in lower case; a header that came more than once is joined by commas. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** With these header lines; {@code Host} is the application's unless it is among them. */
  public Answer send(String method, String path, String body, String... headers) {
    var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
    if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
      request.append("Host: ").append(app.getAuthority()).append("\r\n");
    }
    if (!body.isEmpty()) {
      if (List.of(headers).stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
        request.append("Content-Type: application/json\r\n");
      }
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    List.of(headers).forEach(header -> request.append(header).append("\r\n"));
    try {
      return exchanged(request.append("\r\n").append(body).toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** To a body of this size that is announced and not sent; of the answer only its head is read. */
  public Answer announce(String path, int bytes, String... headers) {
    var more = new ArrayList<>(List.of(headers));
    more.add("Content-Type: application/json");
    more.add("Content-Length: " + bytes);
    return send("POST", path, "", more.toArray(String[]::new));
  }

  private Answer exchanged(String request) throws IOException {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(WITHIN_MS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), app.getPort()), WITHIN_MS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      boolean unsent = request.endsWith("\r\n\r\n") && request.contains("Content-Length: ");
      return parsed(unsent ? head(socket.getInputStream()) : whole(socket.getInputStream()));
    }
  }

  private static String whole(InputStream from) throws IOException {
    return new String(from.readAllBytes(), ISO_8859_1);
  }

  /** Payara keeps a connection for the rest of a body that it has refused. */
  private static String head(InputStream from) throws IOException {
    var head = new StringBuilder();
    for (int next = from.read(); next >= 0; next = from.read()) {
      head.append((char) next);
      if (head.indexOf("\r\n\r\n") > 0) {
        break;
      }
    }
    return head.toString();
  }

  private static Answer parsed(String answer) {
    var parts = answer.split("\r\n\r\n", 2);
    var lines = parts[0].split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (var line : List.of(lines).subList(1, lines.length)) {
      var field = line.split(": *", 2);
      headers.merge(field[0].toLowerCase(Locale.ROOT), field[1], (one, two) -> one + "," + two);
    }
    return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, parts[1]);
  }
}
