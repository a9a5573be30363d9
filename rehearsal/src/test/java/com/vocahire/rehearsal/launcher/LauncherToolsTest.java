package com.vocahire.rehearsal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a machine that lacks something: a PATH of its own, with stand-ins. */
class LauncherToolsTest {
  @TempDir Path tools;

  @BeforeEach
  void provideTheShellsOwnTools() throws Exception {
    for (String tool : new String[] {"bash", "dirname", "readlink", "tee", "grep", "mkdir"}) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
    }
  }

  @Test
  void namesAMissingTool() throws Exception {
    standIn("java", "exit 0");
    standIn("javac", "echo javac 17.0.1");

    assertThat(refusal())
        .isEqualTo("vocahire: mvn is missing; VocaHire needs a JDK 17, Maven, Node and npm.\n");
  }

  @Test
  void namesAJdkThatIsTooOld() throws Exception {
    provideEveryTool("echo javac 11.0.2");

    assertThat(refusal())
        .isEqualTo("vocahire: javac 11.0.2 is too old; VocaHire needs a JDK 17 or newer.\n");
  }

  @Test
  void namesMissingPackagesWhereItCannotInstallThem() throws Exception {
    provideEveryTool("echo javac 17.0.1");
    standIn("dpkg", "[ $2 = coturn ]");
    standIn("id", "echo 1000");

    assertThat(refusal())
        .isEqualTo(
            "vocahire: these Debian packages are missing: chromium firefox-esr libpulse0"
                + " espeak-ng prometheus nginx unzip; install them with apt-get install.\n");
  }

  @Test
  void endsTheRelayThatDebianStartsByItself() throws Exception {
    provideEveryTool("echo javac 17.0.1");
    standIn("dpkg", "[ $2 != coturn ]");
    standIn("id", "echo 0");
    standIn("apt-get", "exit 0");
    Files.delete(tools.resolve("mvn"));
    standIn("mvn", "exit 2");
    Path asked = tools.resolve("asked");
    standIn("systemctl", "echo \"$@\" >" + asked);

    refusal();

    assertThat(asked).hasContent("disable --now coturn\n");
  }

  private void provideEveryTool(String javac) throws Exception {
    standIn("javac", javac);
    for (String tool : new String[] {"java", "mvn", "node", "npm", "find"}) {
      standIn(tool, "exit 0");
    }
  }

  /** Never written through a link: the file must be new. */
  private void standIn(String name, String script) throws Exception {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + script + "\n", StandardOpenOption.CREATE_NEW);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String refusal() throws Exception {
    var command = new ProcessBuilder(Path.of("..", "vocahire").toAbsolutePath().toString(), "test");
    command.environment().put("PATH", tools.toString());
    Process launcher = command.start();
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(2);
    return new String(launcher.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
