package com.vocahire.rehearsal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script refuses before it builds anything. */
class LauncherScriptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "run --sever wildfly",
        "run --server jetty",
        "run --server",
        "run --port many",
        "run wildfly",
        "token --role boss",
        "token --subject a&b",
        "token --port 1",
        "test --fast",
        "fuzz --seconds long"
      })
  void refusesInOneSentenceWithExit2(String arguments) throws Exception {
    Process launcher = launch(arguments);

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(2);
    assertThat(read(launcher.getErrorStream())).startsWith("vocahire: ").hasLineCount(1);
    assertThat(read(launcher.getInputStream())).isEmpty();
  }

  @Test
  void explainsItself() throws Exception {
    Process launcher = launch("--help");

    assertThat(read(launcher.getInputStream()))
        .contains("run", "token", "test", "fuzz", "--server");
    assertThat(launcher.waitFor()).isZero();
  }

  private static Process launch(String arguments) throws Exception {
    Path script = Path.of("..", "vocahire").toAbsolutePath();
    return new ProcessBuilder("bash", "-c", script + " " + arguments.replace("&", "\\&")).start();
  }

  private static String read(java.io.InputStream stream) throws Exception {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
