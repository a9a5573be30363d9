package com.vocahire.rehearsal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StunServerTest {

  /** RFC 5769, section 2.2: this transaction from 192.0.2.1, port 32853. */
  private static final String TRANSACTION = "b7e7a701bc34d686fa87dfae";

  private static final String MAPPED = "a147e112a643";

  @Test
  void encodesTheAddressAsTheTestVectorsOfTheRfc() throws Exception {
    var from =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 32853);

    var answer = StunServer.answer(request("0001", "2112a442"), from).orElseThrow();

    assertThat(HexFormat.of().formatHex(answer))
        .isEqualTo("0101000c2112a442" + TRANSACTION + "002000080001" + MAPPED);
  }

  @Test
  void answersNothingElse() throws Exception {
    var from =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 32853);

    assertThat(StunServer.answer(request("0003", "2112a442"), from)).isEmpty();
    assertThat(StunServer.answer(request("0001", "00000000"), from)).isEmpty();
    assertThat(StunServer.answer(ByteBuffer.wrap(new byte[19]), from)).isEmpty();
  }

  @Test
  void listensUntilItIsClosed() throws Exception {
    try (var server = StunServer.start();
        var browser = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      browser.setSoTimeout(5_000);
      var port = Integer.parseInt(server.url().substring("stun:127.0.0.1:".length()));
      byte[] request = request("0001", "2112a442").array();
      var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      browser.send(new DatagramPacket(new byte[] {1}, 1, to));
      browser.send(new DatagramPacket(request, request.length, to));

      var answer = new DatagramPacket(new byte[100], 100);
      browser.receive(answer);

      assertThat(answer.getLength()).isEqualTo(32);
    }
  }

  private static ByteBuffer request(String type, String cookie) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(type + "0000" + cookie + TRANSACTION));
  }
}
