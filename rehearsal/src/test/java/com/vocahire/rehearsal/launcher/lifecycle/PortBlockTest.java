package com.vocahire.rehearsal.launcher.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.rehearsal.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortBlockTest {
  @Test
  void refusesAPortInUseInOneSentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> PortBlock.beside(port))
          .isInstanceOfSatisfying(
              RehearsalFailure.class, it -> assertThat(it.exitCode()).isEqualTo(2))
          .hasMessage("port " + port + " is in use; choose another with --port.");
    }
  }

  @Test
  void takesTheNextRowWhenOneOfTheTenIsInUse() throws Exception {
    int http = FreePort.any();
    PortBlock first = PortBlock.beside(http);

    try (var taken = new ServerSocket(first.https(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThat(PortBlock.beside(http).first()).isNotEqualTo(first.first());
    }
    assertThat(PortBlock.beside(http)).isEqualTo(first);
  }

  @Test
  void givesAnotherServerAFreeRowOfItsOwn() throws Exception {
    PortBlock first = PortBlock.beside(FreePort.any());
    PortBlock second = first.another();

    assertThat(second.first()).isNotEqualTo(first.first());
    assertThat(second.http()).isBetween(second.first(), second.first() + 9);
    assertThat(second.another().first()).isNotIn(first.first(), second.first());
  }

  @Test
  void givesNeighboursRowsOfTheirOwn() {
    assertThat(new PortBlock(8080, 20800).https()).isLessThan(20810);
    assertThat(new PortBlock(8080, 20800).identity()).isEqualTo(20800);
  }
}
