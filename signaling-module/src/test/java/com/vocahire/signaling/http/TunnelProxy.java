package com.vocahire.signaling.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A company's proxy: requires authentication and then opens tunnels (CONNECT, RFC 9110 section
 * 9.3.6).
 */
final class TunnelProxy implements AutoCloseable {

  /** Where tunnels were opened to. */
  final List<String> tunnels = new CopyOnWriteArrayList<>();

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String expected;

  TunnelProxy(String user, String password) throws IOException {
    var basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(ISO_8859_1));
    expected = "proxy-authorization: basic " + basic;
    listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      var head = head(client.getInputStream());
      while (head.lines().noneMatch(expected::equalsIgnoreCase)) {
        say(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"a\"");
        head = head(client.getInputStream());
      }
      var target = head.split(" ", 3)[1];
      tunnels.add(target);
      try (var server =
          new Socket(InetAddress.getLoopbackAddress(), URI.create("tcp://" + target).getPort())) {
        say(client, "200 Connection Established");
        threads.execute(() -> pipe(server, client));
        pipe(client, server);
      }
    } catch (IOException over) {
      // One of the two has gone.
    }
  }

  private static void say(Socket client, String status) throws IOException {
    var answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
    client.getOutputStream().write(answer.getBytes(ISO_8859_1));
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException over) {
      // One of the two has gone.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
