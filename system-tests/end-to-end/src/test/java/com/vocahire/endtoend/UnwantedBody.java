package com.vocahire.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body that its sender announces and, when it is not wanted, never sends ({@code Expect:
 * 100-continue}, RFC 9110, section 10.1.1). By a socket: of the JDK's clients one waits for ever
 * when the answer to its question is final, the other loses that answer's body.
 */
final class UnwantedBody {

  private static final int MILLIS = 20_000;

  private UnwantedBody() {}

  /** The status of the answer, which is held to the document. */
  static int status(
      Endpoints endpoints, Caller caller, Operation operation, String path, int size) {
    var target = URI.create(endpoints.app() + "api/" + path);
    var head =
        String.join(
            "\r\n",
            operation.method() + " " + target.getPath() + " HTTP/1.1",
            "Host: " + target.getAuthority(),
            "Authorization: " + caller.authorization(),
            "Content-Type: application/json",
            "Content-Length: " + size,
            "Expect: 100-continue",
            "Connection: close",
            "",
            "");
    byte[] answer = told(target, head);
    String text = new String(answer, ISO_8859_1);
    int status = Integer.parseInt(text.substring(9, 12));
    int end = text.indexOf("\r\n\r\n");
    var headers = headers(text.substring(0, end));
    byte[] body = text.substring(end + 4).getBytes(ISO_8859_1);
    boolean chunked = "chunked".equals(headers.get("Transfer-Encoding"));
    new DocumentedAnswers(endpoints)
        .hold(
            new DocumentedAnswers.Answer(
                operation.method(),
                target.getPath(),
                status,
                headers::get,
                chunked ? joined(body) : body));
    return status;
  }

  private static byte[] told(URI target, String head) {
    try (var socket = new Socket(target.getHost(), target.getPort())) {
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      return socket.getInputStream().readAllBytes();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<String, String> headers(String head) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    head.lines()
        .skip(1)
        .map(line -> line.split(": *", 2))
        .forEach(parts -> headers.put(parts[0], parts[1]));
    return headers;
  }

  /** Chunks (RFC 9112, section 7.1) as one body. */
  private static byte[] joined(byte[] chunks) {
    var rest = new ByteArrayInputStream(chunks);
    var body = new ByteArrayOutputStream();
    for (int size = size(rest); size > 0; size = size(rest)) {
      byte[] chunk = new byte[size];
      rest.readNBytes(chunk, 0, size);
      body.writeBytes(chunk);
      rest.skip(2);
    }
    return body.toByteArray();
  }

  private static int size(ByteArrayInputStream rest) {
    var digits = new StringBuilder();
    for (int next = rest.read(); next != '\r' && next != -1; next = rest.read()) {
      digits.append((char) next);
    }
    rest.skip(1);
    return Integer.parseInt(digits.toString(), 16);
  }
}
