package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.ReadinessProbe;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One domain folder and how it is run. {@code asadmin start-domain} would leave a process without
 * supervision, so it is asked for the command (its dry run), which is then run in the foreground.
 */
final class PayaraDomain {
  /** The distribution's own; the server reads it from standard input. */
  static final String MASTER_PASSWORD = "AS_ADMIN_MASTERPASSWORD=changeit\n";

  private static final String MAIN = "com.sun.enterprise.glassfish.bootstrap.ASMain";

  private final RunFolder folder;
  private final PortBlock ports;
  private final Path domain;
  private final Configuring configuring;
  private final ServerJvm jvm;

  PayaraDomain(
      RunFolder folder, PortBlock ports, Path domain, Configuring configuring, ServerJvm jvm) {
    this.folder = folder;
    this.ports = ports;
    this.domain = domain;
    this.configuring = configuring;
    this.jvm = jvm;
  }

  /** The server's JVM, bound to loopback and its ports; runs the deployment when it has started. */
  ProcessBuilder command(Optional<Path> deployment) throws Exception {
    List<String> start = new ArrayList<>(List.of("start-domain", "--dry-run"));
    start.addAll(List.of("--domaindir", domain.getParent().toString()));
    start.addAll(List.of("--prebootcommandfile", listeners().toString()));
    deployment.ifPresent(file -> start.addAll(List.of("--postbootcommandfile", file.toString())));
    start.add(domain.getFileName().toString());
    Path dump = folder.root().resolve("payara-command.txt");
    configuring.run("Asking Payara for its start command", asadmin(start), dump);
    return new ProcessBuilder(command(Files.readAllLines(dump)));
  }

  /** The server's command line tool, against this domain. */
  ProcessBuilder asadmin(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(folder.home().resolve("bin/asadmin").toString());
    command.addAll(List.of("--interactive=false", "--port", "" + ports.administration()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    return builder;
  }

  boolean isUp() {
    return ReadinessProbe.to("http://127.0.0.1:" + ports.administration() + "/management/domain")
        .isAnswered();
  }

  private Path listeners() throws Exception {
    String commands =
        Files.readString(folder.configuration().resolve("loopback.asadmin"))
            .replace("@http@", "" + ports.http())
            .replace("@administration@", "" + ports.administration());
    return Files.writeString(folder.root().resolve("preboot.asadmin"), commands);
  }

  /** The dump is one argument a line between a headline and an empty line. */
  private List<String> command(List<String> dump) {
    List<String> command = new ArrayList<>(dump.subList(1, dump.indexOf("")));
    command.addAll(command.indexOf(MAIN), jvm.options());
    return command;
  }
}
