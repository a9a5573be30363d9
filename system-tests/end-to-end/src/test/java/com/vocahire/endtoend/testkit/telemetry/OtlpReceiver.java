package com.vocahire.endtoend.testkit.telemetry;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What a server sends its traces to: the receiver of OTLP over HTTP
 * (https://opentelemetry.io/docs/specs/otlp/), on loopback, for as long as the tests run.
 */
public final class OtlpReceiver {

  private static final OtlpReceiver TRACED = new OtlpReceiver();
  private static final OtlpReceiver UNTRACED = new OtlpReceiver();

  private final List<ExportTraceServiceRequest> exports = new CopyOnWriteArrayList<>();
  private final List<String> others = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private OtlpReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", this::refuse);
    server.createContext("/v1/traces", this::take);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "otlp-receiver");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  /** Of the rehearsals whose server traces. */
  public static OtlpReceiver traced() {
    return TRACED;
  }

  /** Of those whose server knows where it could send traces to, and has none. */
  public static OtlpReceiver untraced() {
    return UNTRACED;
  }

  /** The address that a server sends to. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Every span that has come so far. */
  public List<SentSpan> spans() {
    return exports.stream()
        .flatMap(export -> export.getResourceSpansList().stream())
        .flatMap(
            of ->
                of.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> new SentSpan(of.getResource(), span)))
        .toList();
  }

  public List<SentSpan> spans(String trace) {
    return spans().stream().filter(span -> span.trace().equals(trace)).toList();
  }

  /** Where else something was sent. */
  public List<String> others() {
    return List.copyOf(others);
  }

  /** All that has come, in words; ids and other bytes in hexadecimal digits. */
  public String text() {
    return exports.stream().map(TextFormat.printer()::printToString).collect(Collectors.joining());
  }

  static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      InputStream body = exchange.getRequestBody();
      exports.add(ExportTraceServiceRequest.parseFrom(packed ? new GZIPInputStream(body) : body));
      byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void refuse(HttpExchange exchange) throws IOException {
    try (exchange) {
      others.add(exchange.getRequestURI().getPath());
      exchange.sendResponseHeaders(404, -1);
    }
  }
}
