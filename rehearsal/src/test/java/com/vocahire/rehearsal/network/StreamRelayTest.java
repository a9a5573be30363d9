package com.vocahire.rehearsal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamRelayTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration DELAY = Duration.ofMillis(100);
  private ServerSocket server;
  private StreamRelay relay;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 10, LOOPBACK);
    relay = StreamRelay.at(0, server.getLocalPort(), Conditions.CLEAR);
  }

  @AfterEach
  void close() throws IOException {
    relay.close();
    server.close();
  }

  @Test
  void carriesAllBytesInBothDirectionsInOrder() throws Exception {
    var sent = new byte[3_000_000];
    new Random(1).nextBytes(sent);
    try (var caller = call();
        var answerer = server.accept()) {
      var writing = new Thread(() -> writeAndEnd(caller, sent));
      writing.start();

      assertThat(answerer.getInputStream().readAllBytes()).isEqualTo(sent);
      answerer.getOutputStream().write(7);
      answerer.shutdownOutput();
      assertThat(caller.getInputStream().readAllBytes()).containsExactly(7);
      writing.join(60_000);
    }
  }

  @Test
  void aRoundTripTakesTwiceTheDelayAndTheFirstOneTwiceThat() throws IOException {
    relay.become(new Conditions((int) DELAY.toMillis(), 0, null));
    try (var caller = call();
        var answerer = server.accept()) {
      Duration first = roundTrip(caller, answerer);
      Duration second = roundTrip(caller, answerer);

      assertThat(first).isGreaterThanOrEqualTo(DELAY.multipliedBy(4).minusMillis(20));
      assertThat(second).isGreaterThanOrEqualTo(DELAY.multipliedBy(2));
    }
  }

  @Test
  void aConnectionClosedOnOneSideIsClosedOnTheOther() throws IOException {
    try (var answerer = accepted(call())) {
      assertThat(answerer.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void closingEndsConnections() throws IOException {
    try (var caller = call();
        var answerer = server.accept()) {
      relay.close();
      relay.close();

      assertThat(endOf(caller)).isTrue();
      assertThat(endOf(answerer)).isTrue();
    }
  }

  @Test
  void closingGivesThePortBack() throws IOException {
    var own = onAPortOfItsOwn();
    int port = own.port();
    try (var caller = new Socket(LOOPBACK, port)) {
      own.close();

      assertThat(endOf(caller)).isTrue();
      assertThatThrownBy(() -> new Socket(LOOPBACK, port)).isInstanceOf(ConnectException.class);
    }
  }

  /** A port outside the range of ephemeral ports, which begins at 32768. */
  private StreamRelay onAPortOfItsOwn() {
    for (int port = 10_000 + new Random().nextInt(5_000); port < 20_000; port++) {
      try {
        return StreamRelay.at(port, server.getLocalPort(), Conditions.CLEAR);
      } catch (UncheckedIOException taken) {
        // The next one, then.
      }
    }
    throw new IllegalStateException("no port below 20000 is free");
  }

  @Test
  void aServerThatIsDownClosesTheConnection() throws IOException {
    server.close();

    try (var caller = call()) {
      assertThat(endOf(caller)).isTrue();
    }
  }

  private Socket accepted(Socket caller) throws IOException {
    var answerer = server.accept();
    answerer.setSoTimeout(60_000);
    caller.close();
    return answerer;
  }

  private Socket call() throws IOException {
    var caller = new Socket(LOOPBACK, relay.port());
    caller.setSoTimeout(60_000);
    return caller;
  }

  private static boolean endOf(Socket socket) {
    try {
      socket.setSoTimeout(60_000);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private static Duration roundTrip(Socket caller, Socket answerer) throws IOException {
    long began = System.nanoTime();
    caller.getOutputStream().write(1);
    answerer.getOutputStream().write(answerer.getInputStream().read());
    caller.getInputStream().read();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void writeAndEnd(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
