package com.vocahire.endtoend.testkit;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A STUN server with a requested delay: answers Binding requests (RFC 8489 sections 5 and 14.2)
 * after a round trip. What is not one is left alone.
 */
public final class DistantStun implements AutoCloseable {

  private static final int HEADER = 20;
  private static final int COOKIE = 0x2112A442;

  private final DatagramSocket socket;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private volatile long delayMs;

  public DistantStun() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  public String url() {
    return "stun:127.0.0.1:" + socket.getLocalPort();
  }

  /** In each direction. */
  public void become(long delayMs) {
    this.delayMs = delayMs;
  }

  private void serve() {
    var packet = new DatagramPacket(new byte[2_000], 2_000);
    while (!socket.isClosed()) {
      try {
        packet.setLength(2_000);
        socket.receive(packet);
        answer(packet);
      } catch (IOException closed) {
        // isClosed() reports it.
      }
    }
  }

  private void answer(DatagramPacket request) {
    var header = ByteBuffer.wrap(request.getData(), 0, request.getLength());
    if (request.getLength() < HEADER || header.getShort(0) != 1 || header.getInt(4) != COOKIE) {
      return;
    }
    var answer = ByteBuffer.allocate(HEADER + 12).putShort((short) 0x0101).putShort((short) 12);
    answer.put(request.getData(), 4, 16); // the cookie and the transaction's id
    answer.putShort((short) 0x0020).putShort((short) 8).putShort((short) 1);
    answer.putShort((short) (request.getPort() ^ (COOKIE >>> 16)));
    answer.putInt(ByteBuffer.wrap(request.getAddress().getAddress()).getInt() ^ COOKIE);
    var packet = new DatagramPacket(answer.array(), HEADER + 12, request.getSocketAddress());
    var unused = threads.schedule(() -> send(packet), 2 * delayMs, TimeUnit.MILLISECONDS);
  }

  private void send(DatagramPacket packet) {
    try {
      socket.send(packet);
    } catch (IOException gone) {
      // No client waits for it any more.
    }
  }

  @Override
  public void close() {
    socket.close();
    threads.shutdownNow();
  }
}
