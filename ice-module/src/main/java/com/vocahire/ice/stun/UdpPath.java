package com.vocahire.ice.stun;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Over UDP: a request is retransmitted, each time after twice the delay (RFC 8489, section 6.2.1).
 */
final class UdpPath implements StunPath {

  private static final int FIRST_WAIT_MS = 500;
  private static final int LONGEST = 2048;

  private final DatagramSocket socket;
  private final long endsAt;

  UdpPath(InetSocketAddress server, Duration limit) throws IOException {
    endsAt = System.nanoTime() + limit.toNanos();
    socket = new DatagramSocket();
    socket.connect(server);
  }

  @Override
  public StunMessage send(StunRequest request) throws IOException {
    byte[] bytes = request.bytes();
    for (int wait = FIRST_WAIT_MS; ; wait *= 2) {
      socket.send(new DatagramPacket(bytes, bytes.length));
      long until = Math.min(System.nanoTime() + wait * 1_000_000L, endsAt);
      var answer = answer(request, until);
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() >= endsAt) {
        throw new SocketTimeoutException("no answer");
      }
    }
  }

  private Optional<StunMessage> answer(StunRequest request, long until) throws IOException {
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException noAnswer) {
        return Optional.empty();
      }
      var message = StunMessage.read(Arrays.copyOf(packet.getData(), packet.getLength()));
      if (message.filter(request::isAnsweredBy).isPresent()) {
        return message;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    socket.close();
  }
}
