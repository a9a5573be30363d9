package com.vocahire.faults.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy between the product and a server that it calls, such as the provider. It can be cut: it
 * refuses connections, or carries the request and resets the connection instead of carrying the
 * answer back. And it can be long: each piece of an answer comes later.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int BUFFER = 16_384;

  private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
  private final int asked;
  private final int port;
  private volatile ServerSocket server;
  private volatile boolean answersLost;
  private volatile Duration answersLate = Duration.ZERO;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Begins to listen on a free port of 127.0.0.1; {@code asked} is the port it leads to. */
  public FaultProxy(int asked) {
    this.asked = asked;
    server = bind(0);
    port = server.getLocalPort();
    listen();
  }

  public int port() {
    return port;
  }

  /** Cuts what is connected, too: a pooled connection would stay open. */
  public void refuse() {
    close(server);
    open.forEach(FaultProxy::close);
    open.clear();
  }

  public void loseAnswers() {
    answersLost = true;
  }

  public void delayAnswers(Duration by) {
    answersLate = by;
  }

  public void heal() {
    answersLost = false;
    answersLate = Duration.ZERO;
    if (server.isClosed()) {
      server = bind(port);
      listen();
    }
  }

  private void listen() {
    ServerSocket listening = server;
    threads.execute(
        () -> {
          while (!listening.isClosed()) {
            accept(listening);
          }
        });
  }

  private void accept(ServerSocket listening) {
    try {
      connect(listening.accept());
    } catch (IOException closed) {
      // One side has closed its connection: the other side sees it.
    }
  }

  private void connect(Socket near) throws IOException {
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), asked);
      open.add(near);
      threads.execute(() -> pump(near, far, false));
      threads.execute(() -> pump(far, near, true));
    } catch (IOException gone) {
      near.close();
      throw gone;
    }
  }

  /** Carries until one side ends; then both do. */
  private void pump(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (answers && answersLost) {
          to.setSoLinger(true, 0); // closing resets
          return;
        }
        if (answers) {
          Thread.sleep(answersLate.toMillis()); // the fault itself: a slow connection
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      // Both ends are closed now.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
    }
  }

  private static ServerSocket bind(int port) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    close(server);
    threads.shutdownNow();
  }
}
