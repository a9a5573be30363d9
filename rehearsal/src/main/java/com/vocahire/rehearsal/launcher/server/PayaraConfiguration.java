package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/**
 * Makes a configured domain as an administrator does: the distribution's domain is started, {@code
 * vocahire.asadmin} applied, and the domain stopped.
 */
final class PayaraConfiguration {
  private final RunFolder folder;
  private final PortBlock ports;
  private final Configuring configuring;

  PayaraConfiguration(RunFolder folder, PortBlock ports, Configuring configuring) {
    this.folder = folder;
    this.ports = ports;
    this.configuring = configuring;
  }

  void into(Path domainFolder) throws Exception {
    copyDistribution(domainFolder);
    var domain = new PayaraDomain(folder, ports, domainFolder, configuring, ServerJvm.SHORT_LIVED);
    ProcessBuilder command = domain.command(Optional.empty());
    configuring.whileRunning(
        command, PayaraDomain.MASTER_PASSWORD, domain::isUp, () -> apply(domain));
    FileUtils.cleanDirectory(domainFolder.resolve("logs").toFile());
  }

  private void copyDistribution(Path domainFolder) throws IOException {
    Path original = folder.home().resolve("glassfish/domains/domain1");
    FileUtils.copyDirectory(original.toFile(), domainFolder.toFile());
    Path driver = folder.configuration().resolve("target/lib/postgresql.jar");
    FileUtils.copyFileToDirectory(driver.toFile(), domainFolder.resolve("lib").toFile());
  }

  private Void apply(PayaraDomain domain) throws Exception {
    Path script = folder.configuration().resolve("vocahire.asadmin");
    Path answers = folder.root().resolve("configuration-answers.txt");
    ProcessBuilder multimode = domain.asadmin(List.of("multimode", "--file", script.toString()));
    configuring.run("Configuring Payara", multimode, answers);
    // A failed line does not make multimode fail.
    if (Files.readString(answers).contains(" failed.")) {
      throw RehearsalFailure.commandFailed("Configuring Payara", answers);
    }
    return null;
  }
}
