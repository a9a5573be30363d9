package com.vocahire.signaling.sdp.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CandidateTransportsTest {

  @Test
  void readsTheProvidersCandidates() throws IOException {
    assertThat(CandidateTransports.of(recorded("provider-to-chrome")))
        .containsExactly("udp/3478", "tcp/443");
    assertThat(CandidateTransports.of(recorded("provider-to-firefox")))
        .containsExactly("udp/3478", "tcp/443");
  }

  @Test
  void leavesOutWhatOnlyCallsOut() throws IOException {
    assertThat(CandidateTransports.of(recorded("firefox-153-loopback")))
        .containsExactly("udp/60674", "udp/54287");
  }

  @Test
  void isBounded() {
    var sdp = new StringBuilder("v=0\r\n");
    for (int port = 1; port < 100; port++) {
      sdp.append("a=candidate:1 1 udp 1 192.0.2.1 ").append(port).append(" typ host\r\n");
    }

    assertThat(CandidateTransports.of(sdp.toString())).hasSize(8);
  }

  @Test
  void findsNothingInWhatIsNoCandidate() {
    assertThat(CandidateTransports.of("a=candidate:1 1 udp 1 192.0.2.1 99999999 typ host\r\n"))
        .isEmpty();
    assertThat(CandidateTransports.of("s=a=candidate:1 1 udp 1 a 1 typ host\r\n")).isEmpty();
  }

  private static String recorded(String name) throws IOException {
    try (var file =
        CandidateTransportsTest.class.getResourceAsStream("/sdp/answers/" + name + ".sdp")) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
