package com.vocahire.endtoend.testkit.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A company's own page, on an origin of its own: it shows the interview page in a frame, signs
 * candidates in by itself and hands out a token whenever it is asked.
 */
public final class HostingPage implements AutoCloseable {

  private static final int PORT = Rehearsal.freePort();

  /** Configured for the shared rehearsal. */
  public static final String ORIGIN = "http://127.0.0.1:" + PORT;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Careers</title><link rel="icon" href="data:,"></head>
      <body>
      <iframe name="interview" title="Interview" allow="microphone; autoplay" width="1000" height="700"
        src="%sinterview.xhtml?jobTitle=Gatekeeper"></iframe>
      <script>
        addEventListener('message', async ({ data, origin, ports }) => {
          if (origin !== '%s' || data?.type !== 'vocahire-token') return;
          const answer = await fetch('/token?renew=' + data.renew);
          ports[0].postMessage({ token: await answer.text() });
        });
      </script>
      </body></html>
      """;

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  public HostingPage(Endpoints endpoints, Supplier<String> tokens) throws IOException {
    var app = endpoints.app();
    var page = PAGE.formatted(app, app.replaceFirst("/$", ""));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    server.createContext("/", exchange -> answer(exchange, "text/html", page));
    server.createContext(
        "/token",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, "text/plain", tokens.get());
        });
    server.start();
  }

  /** How often the interview page has asked for a token. */
  public int asked() {
    return asked.get();
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
