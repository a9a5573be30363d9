package com.vocahire.rehearsal.launcher.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.postgres.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path top;

  @Test
  void endsWhatAKilledRehearsalLeftRunningInTheFolder() throws Exception {
    var folder = new RunFolder(top, ServerKind.WILDFLY, 8080);
    Process leftOver = bash("sleep 600; true " + folder.root() + "/server");
    Process other = bash("sleep 600; true " + top + "/elsewhere");

    try (var claim = FolderLock.of(folder, Duration.ofSeconds(5))) {
      assertThat(claim).isNotNull();
      assertThat(leftOver.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.descendants().forEach(ProcessHandle::destroy);
      other.destroy();
    }
  }

  @Test
  void endsWhatWasLeftFrozen() throws Exception {
    var folder = new RunFolder(top, ServerKind.WILDFLY, 8080);
    Process leftOver = bash("sleep 600; true " + folder.root() + "/database");
    while (leftOver.children().findAny().isEmpty()) {
      Thread.onSpinWait();
    }
    ProcessHandle child = leftOver.children().findFirst().orElseThrow();
    Signals.freeze(List.of(leftOver.toHandle(), child));

    FolderLock.of(folder, Duration.ofSeconds(5)).close();

    assertThat(leftOver.waitFor(60, TimeUnit.SECONDS)).isTrue();
    child.onExit().get(60, TimeUnit.SECONDS);
  }

  private static Process bash(String script) throws Exception {
    return new ProcessBuilder("bash", "-c", script).start();
  }
}
