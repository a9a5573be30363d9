package com.vocahire.rehearsal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClaimTest {
  @TempDir Path top;

  @Test
  void endsWhatAKilledRehearsalLeftRunningInTheFolder() throws Exception {
    var folder = new RunFolder(top, ServerKind.WILDFLY, 8080);
    Process leftOver = bash("sleep 600; true " + folder.root() + "/server");
    Process other = bash("sleep 600; true " + top + "/elsewhere");

    try (var claim = FolderClaim.of(folder, Duration.ofSeconds(5))) {
      assertThat(claim).isNotNull();
      assertThat(leftOver.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.descendants().forEach(ProcessHandle::destroy);
      other.destroy();
    }
  }

  private static Process bash(String script) throws Exception {
    return new ProcessBuilder("bash", "-c", script).start();
  }
}
