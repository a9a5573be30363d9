package com.vocahire.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of 127.0.0.1 on which no process listens at the moment. */
public final class FreePort {
  private FreePort() {}

  /** Asks the operating system for one. */
  public static int any() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
