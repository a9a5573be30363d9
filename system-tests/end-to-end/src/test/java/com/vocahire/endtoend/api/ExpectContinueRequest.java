package com.vocahire.endtoend.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.vocahire.endtoend.testkit.document.DocumentedAnswers;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Endpoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body that its sender announces and, when it is not wanted, never sends ({@code Expect:
 * 100-continue}, RFC 9110, section 10.1.1). By a socket: of the JDK's clients one waits for ever
 * when the answer to its question is final, the other loses that answer's body.
 */
final class ExpectContinueRequest {

  private static final int MILLIS = 20_000;

  private ExpectContinueRequest() {}

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
    try (var socket = new Socket(target.getHost(), target.getPort())) {
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      return answered(endpoints, operation, target, socket.getInputStream());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Payara says first that it would take the body (100); what counts is its final word. */
  private static int answered(
      Endpoints endpoints, Operation operation, URI target, InputStream from) throws IOException {
    String head = head(from);
    if (status(head) == 100) {
      head = head(from);
    }
    var headers = headers(head);
    new DocumentedAnswers(endpoints)
        .hold(
            new DocumentedAnswers.Answer(
                operation.method(),
                target.getPath(),
                status(head),
                headers::get,
                body(headers, from)));
    return status(head);
  }

  /** Up to the empty line. */
  private static String head(InputStream from) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = from.read();
      if (next < 0) {
        throw new IOException("the answer ends in its head: " + head);
      }
      head.append((char) next);
    }
    return head.toString().strip();
  }

  private static int status(String head) {
    return Integer.parseInt(head.substring(9, 12));
  }

  /** By its length, in chunks, or until the connection ends (RFC 9112, section 6.3). */
  private static byte[] body(Map<String, String> headers, InputStream from) throws IOException {
    if (headers.containsKey("Content-Length")) {
      return from.readNBytes(Integer.parseInt(headers.get("Content-Length")));
    }
    return headers.containsKey("Transfer-Encoding") ? joined(from) : from.readAllBytes();
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
  private static byte[] joined(InputStream chunks) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = size(chunks); size > 0; size = size(chunks)) {
      body.writeBytes(chunks.readNBytes(size));
      chunks.skipNBytes(2);
    }
    return body.toByteArray();
  }

  private static int size(InputStream chunks) throws IOException {
    var digits = new StringBuilder();
    for (int next = chunks.read(); next != '\r'; next = chunks.read()) {
      if (next < 0) {
        throw new IOException("the answer ends in the size of a chunk: " + digits);
      }
      digits.append((char) next);
    }
    chunks.skipNBytes(1);
    return Integer.parseInt(digits.toString(), 16);
  }
}
