package com.vocahire.rehearsal.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The same for TCP: a port on 127.0.0.1 behind which another one is, farther away. The first bytes
 * of a connection wait one round trip more, which its handshake takes (RFC 9293 section 3.5). 64
 * connections at most; one more is closed.
 */
public final class StreamRelay implements AutoCloseable {
  private static final int MOST = 64;
  private static final int CONNECT_MS = 5_000;
  private final NetworkConditions networkConditions;
  private final InetSocketAddress other;
  private final ServerSocket near;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(StreamRelay::named);

  private StreamRelay(int port, int otherPort, Conditions conditions) throws IOException {
    networkConditions = new NetworkConditions(conditions, System::nanoTime);
    other = new InetSocketAddress(InetAddress.getLoopbackAddress(), otherPort);
    near = new ServerSocket(port, MOST, other.getAddress());
  }

  /**
   * Opens a relay to a port of this machine.
   *
   * @param port where; 0 for any free one
   * @throws UncheckedIOException when that is taken
   */
  public static StreamRelay at(int port, int otherPort, Conditions conditions) {
    try {
      var relay = new StreamRelay(port, otherPort, conditions);
      relay.threads.execute(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException("no relay to port " + otherPort, e);
    }
  }

  /** Returns where it is reached. */
  public int port() {
    return near.getLocalPort();
  }

  /** From the next bytes on. */
  public void become(Conditions conditions) {
    networkConditions.become(conditions);
  }

  /** Afterwards its port is free: the system keeps it for as long as a thread stands at it. */
  @Override
  public void close() {
    threads.shutdownNow();
    quietly(near);
    open.forEach(StreamRelay::quietly);
    try {
      threads.awaitTermination(CONNECT_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends by its socket being closed. */
  private void accept() {
    while (!near.isClosed()) {
      try {
        take(near.accept());
      } catch (IOException closed) {
        // isClosed() reports it.
      }
    }
  }

  /** One who comes while this ends is hung up on, too. */
  private void take(Socket caller) {
    open.add(caller);
    try {
      if (open.size() > 2 * MOST) {
        drop(caller);
      } else {
        threads.execute(() -> join(caller));
      }
    } catch (RejectedExecutionException closing) {
      drop(caller);
    }
  }

  private void drop(Socket caller) {
    quietly(caller);
    open.remove(caller);
  }

  private void join(Socket caller) {
    var server = new Socket();
    open.add(server);
    try (caller;
        server) {
      server.connect(other, CONNECT_MS);
      caller.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      long established = System.nanoTime() + 2 * networkConditions.now().delay().toNanos();
      var there = new DelayedBytes(networkConditions, caller, server, established);
      var back = new DelayedBytes(networkConditions, server, caller, established);
      there.pass(threads);
      back.pass(threads);
      there.awaitEnd();
      back.awaitEnd();
    } catch (IOException | RejectedExecutionException gone) {
      // The caller sees its connection closed, as from a server that is down.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
      open.remove(server);
    }
  }

  private static void quietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception gone) {
      // It is closed all the same.
    }
  }

  private static Thread named(Runnable task) {
    var thread = new Thread(task, "stream-relay");
    thread.setDaemon(true);
    return thread;
  }
}
