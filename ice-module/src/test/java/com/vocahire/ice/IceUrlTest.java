package com.vocahire.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.IceUrl.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceUrlTest {

  @ParameterizedTest
  @CsvSource({
    "stun:a.example, STUN, 3478",
    "stuns:a.example:5350, STUN, 5350",
    "turn:a.example, TURN_UDP, 3478",
    "turn:a.example:80?transport=udp, TURN_UDP, 80",
    "turn:a.example?transport=tcp, TURN_TCP, 3478",
    "turns:a.example, TURN_TLS, 5349",
    "TURNS:A.example:443?transport=TCP, TURN_TLS, 443",
    "turn:192.0.2.1:3478, TURN_UDP, 3478",
    "turn:[2001:db8::1]:3478, TURN_UDP, 3478",
    "' turn:a.example ', TURN_UDP, 3478",
  })
  void takesWhatBrowsersTake(String text, Kind kind, int port) {
    var url = IceUrl.of(text).orElseThrow();

    assertThat(url.kind()).isEqualTo(kind);
    assertThat(url.port()).isEqualTo(port);
    assertThat(url.text()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://a.example",
        "turn:",
        "turn://a.example",
        "turn:a.example:53",
        "turns:a.example:53?transport=tcp",
        "stun:a.example:53",
        "turn:a.example:0",
        "turn:a.example:65536",
        "turn:a.example?transport=sctp",
        "turns:a.example?transport=udp",
        "stun:a.example?transport=udp",
        "turn:user@a.example",
        "turn:a example",
        "turn:a.example\nturn:b.example",
      })
  void refusesWhatSomeBrowserRefuses(String text) {
    assertThat(IceUrl.of(text)).isEmpty();
  }
}
