package com.vocahire.endtoend.ice;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Where a STUN server should be, and none answers, as behind a firewall that drops. */
final class SilentStun implements AutoCloseable {

  private final DatagramSocket socket;

  SilentStun() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  String url() {
    return "stun:127.0.0.1:" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }
}
