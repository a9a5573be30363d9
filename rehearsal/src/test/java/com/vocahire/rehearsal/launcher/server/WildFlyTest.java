package com.vocahire.rehearsal.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.lifecycle.ServerKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WildFlyTest {
  @TempDir Path top;

  /** With modules that only a launcher adds, an incomplete installation works here alone. */
  @Test
  void isStartedAsItsOwnScriptStartsIt() throws Exception {
    var folder = new RunFolder(top, ServerKind.WILDFLY, 8080);
    Path target = Files.createDirectories(folder.configuration().resolve("target"));
    Path home = Files.createDirectories(target.resolve("wildfly"));
    Files.writeString(target.resolve("home"), "wildfly");
    Files.createDirectories(home.resolve("modules"));
    Files.createFile(home.resolve("jboss-modules.jar"));
    for (String part : new String[] {"configuration", "deployments", "log"}) {
      Files.createDirectories(folder.instance().resolve(part));
    }

    var command =
        new WildFly(
                folder, new PortBlock(8080, 20800), null, Optional.empty(), ServerJvm.LONG_LIVED)
            .command()
            .command();

    assertThat(command).noneMatch(option -> option.startsWith("--add-modules"));
    assertThat(command).anyMatch(option -> option.startsWith("--add-opens"));
    assertThat(command).contains("-Djboss.tx.node.id=rehearsal-8080");
  }
}
