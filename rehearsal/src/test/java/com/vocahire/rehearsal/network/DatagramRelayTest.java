package com.vocahire.rehearsal.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatagramRelayTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private DatagramSocket other;
  private DatagramSocket ada;
  private DatagramSocket bob;
  private DatagramRelay relay;

  @BeforeEach
  void open() throws IOException {
    other = socket();
    ada = socket();
    bob = socket();
    relay = DatagramRelay.to(other.getLocalPort(), Conditions.CLEAR);
  }

  @AfterEach
  void close() {
    relay.close();
    other.close();
    ada.close();
    bob.close();
  }

  @Test
  void whatIsAnsweredFindsBackToItsSender() throws IOException {
    say(ada, "from ada");
    var fromAda = received(other);
    say(bob, "from bob");
    var fromBob = received(other);

    answer(fromBob, "to bob");
    answer(fromAda, "to ada");

    assertThat(text(fromAda)).isEqualTo("from ada");
    assertThat(text(received(ada))).isEqualTo("to ada");
    assertThat(text(received(bob))).isEqualTo("to bob");
  }

  @Test
  void severalSendersDoNotMix() throws IOException {
    try (var another = socket();
        var second = DatagramRelay.to(another.getLocalPort(), Conditions.CLEAR)) {
      ada.send(packet("second", second.port()));
      say(ada, "first");

      assertThat(text(received(another))).isEqualTo("second");
      assertThat(text(received(other))).isEqualTo("first");
    }
  }

  @Test
  void bothDirectionsAreLateAndInOrder() throws IOException {
    relay.become(new Conditions(150, 0, null));
    long began = System.nanoTime();
    say(ada, "1");
    say(ada, "2");

    var first = received(other);
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    assertThat(text(first) + text(received(other))).isEqualTo("12");
    answer(first, "late");
    received(ada);
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void nothingPassesWhileAllIsLostAndThenItDoes() throws IOException {
    relay.become(new Conditions(0, 100, 600));
    long began = System.nanoTime();
    say(ada, "lost");

    DatagramPacket first = null;
    ada.setSoTimeout(50);
    other.setSoTimeout(50);
    while (first == null) {
      say(ada, "again");
      first = receivedOrNull(other);
    }

    assertThat(text(first)).isEqualTo("again");
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
  }

  @Test
  void knowsNoMoreThanThirtyTwoSenders() throws IOException {
    for (int i = 0; i < 32; i++) {
      try (var sender = socket()) {
        say(sender, "sender " + i);
        assertThat(text(received(other))).isEqualTo("sender " + i);
      }
    }
    say(ada, "one too many");
    other.setSoTimeout(200);

    assertThatThrownBy(() -> received(other)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void closedTwiceItsPortIsFreeAgain() throws IOException {
    int port = relay.port();
    say(ada, "first sender");
    received(other);

    relay.close();
    relay.close();

    Duration limit = Duration.ofMinutes(1);
    long began = System.nanoTime();
    while (!isFree(port) && since(began).compareTo(limit) < 0) {
      Thread.onSpinWait();
    }
    assertThat(isFree(port)).isTrue();
  }

  private static boolean isFree(int port) {
    try (var again = new DatagramSocket(port, LOOPBACK)) {
      return again.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static DatagramSocket socket() throws IOException {
    var socket = new DatagramSocket(0, LOOPBACK);
    socket.setSoTimeout(60_000);
    return socket;
  }

  private void say(DatagramSocket who, String text) throws IOException {
    who.send(packet(text, relay.port()));
  }

  private void answer(DatagramPacket to, String text) throws IOException {
    other.send(packet(text, to.getPort()));
  }

  private static DatagramPacket packet(String text, int port) {
    var bytes = text.getBytes(UTF_8);
    return new DatagramPacket(bytes, bytes.length, new InetSocketAddress(LOOPBACK, port));
  }

  private static DatagramPacket received(DatagramSocket by) throws IOException {
    var packet = new DatagramPacket(new byte[100], 100);
    by.receive(packet);
    return packet;
  }

  private static DatagramPacket receivedOrNull(DatagramSocket by) throws IOException {
    try {
      return received(by);
    } catch (SocketTimeoutException nothing) {
      return null;
    }
  }

  private static String text(DatagramPacket packet) {
    return new String(packet.getData(), 0, packet.getLength(), UTF_8);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
