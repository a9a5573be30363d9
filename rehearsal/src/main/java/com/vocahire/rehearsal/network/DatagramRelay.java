package com.vocahire.rehearsal.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A port on 127.0.0.1 behind which another one is, farther away. Each sender is given a socket of
 * its own towards the other side, so that answers find back; 32 senders at most (a browser tries
 * each of its addresses) and 4,096 datagrams in transit, the rest is lost as in any network.
 */
public final class DatagramRelay implements AutoCloseable {
  private static final int LARGEST = 65_535;
  private static final int IN_TRANSIT = 4_096;
  private final NetworkConditions networkConditions;
  private final SocketAddress other;
  private final Selector selector;
  private final Senders senders;
  private final int port;
  private final Queue<Passing> passing = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);

  /** A datagram in transit: when it leaves, through which channel, to whom. */
  private record Passing(long due, DatagramChannel through, SocketAddress to, ByteBuffer bytes) {}

  private DatagramRelay(int otherPort, Conditions conditions) throws IOException {
    networkConditions = new NetworkConditions(conditions, System::nanoTime);
    other = new InetSocketAddress(InetAddress.getLoopbackAddress(), otherPort);
    selector = Selector.open();
    senders = new Senders(selector);
    port = senders.near().socket().getLocalPort();
  }

  /**
   * Opens a relay to a port of this machine.
   *
   * @throws UncheckedIOException when no port is free
   */
  public static DatagramRelay to(int port, Conditions conditions) {
    try {
      var relay = new DatagramRelay(port, conditions);
      var thread = new Thread(relay::run, "datagram-relay");
      thread.setDaemon(true);
      thread.start();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException("no relay to port " + port, e);
    }
  }

  /** Returns where it is reached. */
  public int port() {
    return port;
  }

  /** From the next datagram on. */
  public void become(Conditions conditions) {
    networkConditions.become(conditions);
  }

  /** Datagrams in transit are lost. */
  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends by its selector being closed. */
  private void run() {
    try {
      while (selector.isOpen()) {
        selector.select(untilNextMs());
        for (SelectionKey key : selector.selectedKeys()) {
          receive((DatagramChannel) key.channel(), (SocketAddress) key.attachment());
        }
        selector.selectedKeys().clear();
        forward();
      }
    } catch (ClosedSelectorException | IOException closed) {
      // No thread waits for a datagram: ICE and DTLS have deadlines of their own.
    } finally {
      close();
      senders.close();
    }
  }

  /** 0, which waits for the next datagram, while none is in transit. */
  private long untilNextMs() {
    Passing next = passing.peek();
    return next == null ? 0 : Math.max(1, (next.due() - System.nanoTime()) / 1_000_000);
  }

  /**
   * @param sender for whom this socket stands; null at the near side, where any sender may send
   */
  private void receive(DatagramChannel from, SocketAddress sender) throws IOException {
    SocketAddress source = from.receive(buffer.clear());
    if (source == null || passing.size() >= IN_TRANSIT || networkConditions.loses()) {
      return;
    }
    DatagramChannel through = sender == null ? senders.standingFor(source) : senders.near();
    if (through != null) {
      var copy = ByteBuffer.allocate(buffer.flip().remaining()).put(buffer).flip();
      passing.add(
          new Passing(networkConditions.due(), through, sender == null ? other : sender, copy));
    }
  }

  private void forward() throws IOException {
    while (!passing.isEmpty() && passing.peek().due() - System.nanoTime() <= 0) {
      Passing next = passing.remove();
      next.through().send(next.bytes(), next.to());
    }
  }
}
