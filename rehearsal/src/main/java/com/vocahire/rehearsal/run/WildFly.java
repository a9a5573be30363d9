package com.vocahire.rehearsal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly: the unpacked server is shared and only read; configured once for each version of {@code
 * server-config/wildfly}, each rehearsal begins with a fresh copy as its base directory.
 */
final class WildFly implements ApplicationServer {
  private final RunFolder folder;
  private final PortBlock ports;
  private final Configuring configuring;

  WildFly(RunFolder folder, PortBlock ports, Configuring configuring) {
    this.folder = folder;
    this.ports = ports;
    this.configuring = configuring;
  }

  @Override
  public void prepare(Content content) throws Exception {
    Path configured = configuring.once(this::configure);
    FileUtils.deleteDirectory(folder.instance().toFile());
    FileUtils.copyDirectory(configured.toFile(), folder.instance().toFile());
    if (content == Content.APPLICATION) {
      Files.copy(folder.application(), deployments().resolve("vocahire.ear"));
    }
  }

  private void configure(Path base) throws Exception {
    FileUtils.copyDirectory(folder.home().resolve("standalone").toFile(), base.toFile());
    apply(base, folder.home().resolve("docs/examples/enable-microprofile.cli"));
    apply(base, folder.configuration().resolve("vocahire.cli"));
  }

  private void apply(Path base, Path script) throws Exception {
    var cli =
        CliCommandBuilder.of(folder.home())
            .setScriptFile(script)
            .addJavaOptions("-Dconfig=standalone.xml", "-Djboss.server.base.dir=" + base);
    Path output = folder.root().resolve("configuring-" + script.getFileName() + ".log");
    configuring.run("Configuring WildFly", new ProcessBuilder(cli.build()), output);
  }

  @Override
  public ProcessBuilder command() throws IOException {
    var standalone =
        StandaloneCommandBuilder.of(folder.home())
            .setBaseDirectory(folder.instance())
            .setJavaOptions("-Xms128m", "-Xmx768m", "-XX:MaxMetaspaceSize=384m")
            .addJavaOption("-Djava.net.preferIPv4Stack=true")
            .addServerArguments("-b=127.0.0.1", "-bmanagement=127.0.0.1")
            .addServerArgument("-Djboss.http.port=" + ports.http())
            .addServerArgument("-Djboss.https.port=" + ports.https())
            .addServerArgument("-Djboss.management.http.port=" + ports.administration())
            .addServerArgument("-Djboss.node.name=rehearsal-" + ports.http());
    return new ProcessBuilder(standalone.build());
  }

  @Override
  public String input() {
    return "";
  }

  @Override
  public URI up() {
    return URI.create("http://127.0.0.1:" + ports.administration() + "/health/ready");
  }

  @Override
  public Optional<String> deploymentFailure() {
    Path failed = deployments().resolve("vocahire.ear.failed");
    try {
      return Files.exists(failed)
          ? Optional.of(Files.readString(failed).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void confirm() {}

  private Path deployments() {
    return folder.instance().resolve("deployments");
  }
}
