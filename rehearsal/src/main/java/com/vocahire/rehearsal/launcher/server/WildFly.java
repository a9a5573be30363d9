package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly: the unpacked server is shared and only read; configured once for each version of {@code
 * server-config/wildfly}, each rehearsal begins with a fresh copy as its base directory.
 */
public final class WildFly implements ApplicationServer {
  private final RunFolder folder;
  private final PortBlock ports;
  private final Configuring configuring;
  private final Optional<String> more;
  private final ServerJvm jvm;

  /**
   * Configured by {@code vocahire.cli}.
   *
   * @param more the name of another script, to be applied after it
   */
  public WildFly(
      RunFolder folder,
      PortBlock ports,
      Configuring configuring,
      Optional<String> more,
      ServerJvm jvm) {
    this.folder = folder;
    this.ports = ports;
    this.configuring = configuring;
    this.more = more;
    this.jvm = jvm;
  }

  @Override
  public void prepare(RunMode content) throws Exception {
    Path configured =
        configuring.once(more.map(script -> "-" + script).orElse(""), this::configure);
    FileUtils.deleteDirectory(folder.instance().toFile());
    FileUtils.copyDirectory(configured.toFile(), folder.instance().toFile());
    if (content == RunMode.APPLICATION) {
      Files.copy(folder.application(), deployments().resolve("vocahire.ear"));
    }
  }

  private void configure(Path base) throws Exception {
    FileUtils.copyDirectory(folder.home().resolve("standalone").toFile(), base.toFile());
    apply(base, folder.home().resolve("docs/examples/enable-microprofile.cli"));
    apply(base, folder.configuration().resolve("vocahire.cli"));
    if (more.isPresent()) {
      apply(base, folder.configuration().resolve(more.get()));
    }
  }

  private void apply(Path base, Path script) throws Exception {
    var cli =
        CliCommandBuilder.of(folder.home())
            .setScriptFile(script)
            .addJavaOptions("-Dconfig=standalone.xml", "-Djboss.server.base.dir=" + base)
            .addJavaOptions(ServerJvm.SHORT_LIVED.options().toArray(String[]::new));
    Path output = folder.root().resolve("configuring-" + script.getFileName() + ".log");
    var command = new ProcessBuilder(cli.build());
    command.environment().put("JBOSS_HOME", folder.home().toString());
    configuring.run("Configuring WildFly", command, output);
  }

  @Override
  public ProcessBuilder command() throws IOException {
    return new ProcessBuilder(asItsScript(standalone().build()));
  }

  /**
   * What {@code bin/standalone.sh} would run: without the modules that only the launcher's library
   * adds, which hide a missing dependency of a server's module.
   */
  static List<String> asItsScript(List<String> command) {
    return command.stream().filter(option -> !option.startsWith("--add-modules")).toList();
  }

  private StandaloneCommandBuilder standalone() throws IOException {
    return StandaloneCommandBuilder.of(folder.home())
        .setBaseDirectory(folder.instance())
        .setJavaOptions("-Xms128m")
        .addJavaOptions(jvm.options().toArray(String[]::new))
        .addJavaOptions("-Djava.net.preferIPv4Stack=true", "-Dorg.jboss.logmanager.nocolor=true")
        .addServerArguments("-b=127.0.0.1", "-bmanagement=127.0.0.1")
        .addServerArgument("--graceful-startup=false")
        .addServerArgument("-Djboss.http.port=" + ports.http())
        .addServerArgument("-Djboss.https.port=" + ports.https())
        .addServerArgument("-Djboss.management.http.port=" + ports.administration())
        .addServerArgument("-Djboss.node.name=rehearsal-" + ports.http())
        .addServerArgument("-Djboss.tx.node.id=rehearsal-" + ports.http());
  }

  @Override
  public String input() {
    return "";
  }

  /** The log says so; asking the health endpoint instead would fill the log with warnings. */
  @Override
  public boolean isUp() {
    return read(folder.log()).contains("WFLYSRV0025");
  }

  @Override
  public Optional<String> deploymentFailure() {
    Path failed = deployments().resolve("vocahire.ear.failed");
    return Files.exists(failed) ? Optional.of(read(failed).strip()) : Optional.empty();
  }

  @Override
  public void confirm() {}

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path deployments() {
    return folder.instance().resolve("deployments");
  }
}
