package com.vocahire.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsableServersTest {

  @Test
  void leavesOutWhatIsThereAlready() {
    var servers =
        cleaned(
            8,
            turn("turn:a.example", "turn:A.example:3478?transport=udp", "turn:a.example"),
            turn("turn:a.example:3478"),
            IceServer.stun(List.of("stun:a.example", "stun:a.example:3478")));

    assertThat(servers)
        .containsExactly(turn("turn:a.example"), IceServer.stun(List.of("stun:a.example")));
  }

  @Test
  void leavesOutARelayWithoutItsCredential() {
    var nameOnly = new IceServer(List.of("turn:a.example"), Optional.of("u"), Optional.empty());
    var wordOnly = new IceServer(List.of("turn:b.example"), Optional.empty(), Optional.of("c"));
    var empty = IceServer.turn(List.of("turn:c.example"), "", "c");
    var invisible = IceServer.turn(List.of("turn:d.example"), "u\n", "c");
    var endless = IceServer.turn(List.of("turn:e.example"), "u", "c".repeat(509));

    assertThat(UsableServers.of(List.of(nameOnly, wordOnly, empty, invisible, endless), 8).relay())
        .isFalse();
  }

  @Test
  void keepsOneOfEachKindBeforeASecondOfAny() {
    var servers =
        cleaned(
            5,
            IceServer.stun(List.of("stun:a.example", "stun:b.example")),
            turn("turn:a.example", "turn:b.example", "turn:c.example"),
            turn("turn:a.example?transport=tcp", "turn:a.example:443?transport=tcp"),
            turn("turns:a.example", "turns:a.example:443"));

    assertThat(servers.stream().flatMap(server -> server.urls().stream()))
        .containsExactly(
            "stun:a.example",
            "turn:a.example",
            "turn:b.example",
            "turn:a.example:443?transport=tcp",
            "turns:a.example:443");
  }

  @Test
  void neverKeepsMoreThanItMay() {
    var urls = IntStream.range(1, 100).mapToObj(port -> "turn:a.example:" + port).toList();

    var servers = cleaned(4, IceServer.turn(urls, "u", "c"));

    assertThat(servers.get(0).urls()).hasSize(4);
  }

  @Test
  void keepsCredentialsApart() {
    var other = IceServer.turn(List.of("turn:b.example"), "other", "c");

    assertThat(cleaned(4, turn("turn:a.example"), other))
        .containsExactly(turn("turn:a.example"), other);
  }

  private static List<IceServer> cleaned(int most, IceServer... given) {
    return UsableServers.of(List.of(given), most).servers();
  }

  private static IceServer turn(String... urls) {
    return IceServer.turn(List.of(urls), "u", "c");
  }
}
