package com.vocahire.rehearsal.turn;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A STUN server on 127.0.0.1: returns to each browser its address, as a public one does (RFC 8489,
 * section 14.2). Anything but a binding request goes without an answer.
 */
public final class StunServer implements AutoCloseable {
  private static final short BINDING_REQUEST = 0x0001;
  private static final short BINDING_SUCCESS = 0x0101;
  private static final short XOR_MAPPED_ADDRESS = 0x0020;
  private static final int MAGIC_COOKIE = 0x2112A442;
  private static final int HEADER = 20;
  private static final int TRANSACTION = 12;
  private static final short ADDRESS_LENGTH = 8;
  private static final byte IPV4 = 0x01;
  private static final int LONGEST = 1500;

  private final DatagramSocket socket;

  private StunServer(DatagramSocket socket) {
    this.socket = socket;
  }

  /** Listens on a free port. */
  public static StunServer start() throws IOException {
    var server = new StunServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
    var thread = new Thread(server::serve, "stun");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Returns the address that browsers get. */
  public String url() {
    return "stun:127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    while (!socket.isClosed()) {
      try {
        packet.setLength(LONGEST);
        socket.receive(packet);
        var from = (InetSocketAddress) packet.getSocketAddress();
        var request = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        Optional<byte[]> answer = answer(request, from);
        if (answer.isPresent()) {
          socket.send(new DatagramPacket(answer.get(), answer.get().length, from));
        }
      } catch (IOException closedOrUnreachable) {
        // Closed: the loop ends. Else one browser is gone, and the next one is served.
      }
    }
  }

  /** The answer to a binding request; empty for anything else. */
  static Optional<byte[]> answer(ByteBuffer request, InetSocketAddress from) {
    if (request.remaining() < HEADER || request.getShort(0) != BINDING_REQUEST) {
      return Optional.empty();
    }
    if (request.getInt(4) != MAGIC_COOKIE) {
      return Optional.empty();
    }
    var transaction = new byte[TRANSACTION];
    request.get(8, transaction);
    var answer = ByteBuffer.allocate(HEADER + 4 + ADDRESS_LENGTH);
    answer.putShort(BINDING_SUCCESS).putShort((short) (4 + ADDRESS_LENGTH)).putInt(MAGIC_COOKIE);
    answer.put(transaction).putShort(XOR_MAPPED_ADDRESS).putShort(ADDRESS_LENGTH);
    answer.put((byte) 0).put(IPV4).putShort((short) (from.getPort() ^ (MAGIC_COOKIE >>> 16)));
    answer.putInt(ByteBuffer.wrap(from.getAddress().getAddress()).getInt() ^ MAGIC_COOKIE);
    return Optional.of(answer.array());
  }

  @Override
  public void close() {
    socket.close();
  }
}
