package com.vocahire.rehearsal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path top;
  private final PrintStream console = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(console);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--sever=wildfly", "--server=jetty", "--port=many", "--port=80", "--nodes=9"})
  void refusesAWrongOptionInOneSentence(String option) {
    assertThat(Main.commandLine().execute(option)).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("vocahire: ");
  }

  @Test
  void refusesAPortInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Main.commandLine().execute("--top=" + top, "--port=" + taken.getLocalPort()))
          .isEqualTo(2);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("is in use").hasLineCount(1);
  }
}
