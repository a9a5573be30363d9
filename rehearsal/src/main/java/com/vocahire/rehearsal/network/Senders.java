package com.vocahire.rehearsal.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;

/** The sockets of a relay: one that all senders send to, and one for each sender's other side. */
final class Senders {
  private static final int MOST = 32;
  private final Map<SocketAddress, DatagramChannel> known = new HashMap<>();
  private final Selector selector;
  private final DatagramChannel near;

  Senders(Selector selector) throws IOException {
    this.selector = selector;
    near = opened(null);
  }

  /** The socket that all senders send to. */
  DatagramChannel near() {
    return near;
  }

  /** The socket that stands for a sender at the other side; null when there are too many. */
  DatagramChannel standingFor(SocketAddress sender) throws IOException {
    DatagramChannel standing = known.get(sender);
    if (standing == null && known.size() < MOST) {
      standing = opened(sender);
      known.put(sender, standing);
    }
    return standing;
  }

  /** The key's attachment is the sender; none for the near one. */
  private DatagramChannel opened(SocketAddress sender) throws IOException {
    var channel = DatagramChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, sender);
    return channel;
  }

  void close() {
    try {
      near.close();
      for (DatagramChannel channel : known.values()) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
