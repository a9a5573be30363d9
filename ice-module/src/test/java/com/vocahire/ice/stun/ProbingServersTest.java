package com.vocahire.ice.stun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.RelayRefused;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbingServersTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final int ERROR = 0x110;
  private static final int SUCCESS = 0x100;

  private final AtomicInteger requests = new AtomicInteger();
  private DatagramSocket socket;
  private String turn;

  @BeforeEach
  void open() throws Exception {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    turn = "turn:127.0.0.1:" + socket.getLocalPort();
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void allocatesARelayAndReleasesIt() throws Exception {
    serve(
        request ->
            switch (requests.incrementAndGet()) {
              case 1 -> challenge(request, 401);
              case 2 -> answer(request, SUCCESS, attribute(0x0016, new byte[8]));
              default -> answer(request, SUCCESS);
            });

    assertThat(ProbingServers.of(server(), turn, LIMIT)).isPositive();
    assertThat(requests).hasValue(3);
  }

  @Test
  void retriesWithANewNonceWhenItIsStale() throws Exception {
    serve(
        request ->
            switch (requests.incrementAndGet()) {
              case 1 -> challenge(request, 401);
              case 2 -> challenge(request, 438);
              case 3 -> answer(request, SUCCESS, attribute(0x0016, new byte[8]));
              default -> answer(request, SUCCESS);
            });

    assertThat(ProbingServers.of(server(), turn, LIMIT)).isPositive();
    assertThat(requests).hasValue(4);
  }

  @Test
  void namesARefusedCredentialAndAFullQuota() {
    serve(request -> challenge(request, requests.incrementAndGet() % 2 == 1 ? 401 : 486));
    assertThatThrownBy(() -> ProbingServers.of(server(), turn, LIMIT))
        .isInstanceOf(RelayRefused.class)
        .hasMessageContaining("486");
  }

  @Test
  void namesAServerThatRejectsTheCredential() {
    serve(request -> challenge(request, 401));
    assertThatThrownBy(() -> ProbingServers.of(server(), turn, LIMIT))
        .isInstanceOf(RelayRefused.class)
        .hasMessageContaining("rejects the credential");
  }

  @Test
  void namesAMissingAnswer() {
    assertThatThrownBy(() -> ProbingServers.of(server(), turn, SHORT))
        .isInstanceOf(RelayRefused.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void retransmitsALostRequest() throws Exception {
    serve(
        request ->
            requests.incrementAndGet() == 1
                ? new byte[0]
                : answer(request, SUCCESS, attribute(0x0020, new byte[8])));

    assertThat(ProbingServers.of(server(), turn.replace("turn:", "stun:"), LIMIT)).isPositive();
    assertThat(requests).hasValue(2);
  }

  @Test
  void namesAClosedPortAndAnUnknownHost() throws Exception {
    int closed;
    try (var port = new ServerSocket(0)) {
      closed = port.getLocalPort();
    }
    assertThatThrownBy(
            () -> ProbingServers.of(server(), "turn:127.0.0.1:" + closed + "?transport=tcp", LIMIT))
        .isInstanceOf(RelayRefused.class)
        .hasMessageContaining("cannot be reached");
    assertThatThrownBy(() -> ProbingServers.of(server(), "turn:turn.invalid:3478", LIMIT))
        .isInstanceOf(RelayRefused.class)
        .hasMessageContaining("cannot be resolved");
  }

  @Test
  void namesAnythingElseThanStun() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answered =
          CompletableFuture.runAsync(
              () -> {
                try (var peer = other.accept()) {
                  peer.getOutputStream().write("SSH-2.0-OpenSSH_9.2 and more".getBytes(UTF_8));
                  peer.getInputStream().readAllBytes();
                } catch (java.io.IOException gone) {
                  throw new java.io.UncheckedIOException(gone);
                }
              });
      var url = "turn:127.0.0.1:" + other.getLocalPort() + "?transport=tcp";

      assertThatThrownBy(() -> ProbingServers.of(server(), url, SHORT))
          .isInstanceOf(RelayRefused.class);
      assertThat(answered).isNotNull();
    }
  }

  private static IceServer server() {
    return IceServer.turn(List.of(), "user", "secret");
  }

  /** Answers each request; by nothing where the answer is empty. */
  private void serve(Function<StunMessage, byte[]> answers) {
    var thread =
        new Thread(
            () -> {
              var packet = new DatagramPacket(new byte[2048], 2048);
              while (!socket.isClosed()) {
                try {
                  socket.receive(packet);
                  byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
                  byte[] answer = answers.apply(StunMessage.read(bytes).orElseThrow());
                  if (answer.length > 0) {
                    socket.send(
                        new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                  }
                } catch (java.io.IOException closed) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static byte[] challenge(StunMessage request, int code) {
    byte[] error = {0, 0, (byte) (code / 100), (byte) (code % 100)};
    return answer(
        request,
        ERROR,
        attribute(0x0009, error),
        attribute(0x0014, "realm".getBytes(UTF_8)),
        attribute(0x0015, "nonce".getBytes(UTF_8)));
  }

  private static byte[] answer(StunMessage request, int kind, byte[]... attributes) {
    int length = Arrays.stream(attributes).mapToInt(each -> each.length).sum();
    var bytes = ByteBuffer.allocate(20 + length);
    bytes.putShort((short) (request.type() | kind)).putShort((short) length).putInt(0x2112A442);
    bytes.put(java.util.HexFormat.of().parseHex(request.transaction()));
    for (byte[] attribute : attributes) {
      bytes.put(attribute);
    }
    return bytes.array();
  }

  private static byte[] attribute(int kind, byte[] value) {
    int padded = (value.length + 3) & ~3;
    return ByteBuffer.allocate(4 + padded)
        .putShort((short) kind)
        .putShort((short) value.length)
        .put(value)
        .array();
  }
}
