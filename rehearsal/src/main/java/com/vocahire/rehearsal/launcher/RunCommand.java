package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.FolderLock;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.lifecycle.ServerKind;
import com.vocahire.rehearsal.launcher.server.RunMode;
import com.vocahire.rehearsal.launcher.server.ServerJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code vocahire run}. */
@Command(
    name = "vocahire run",
    description = "Starts VocaHire and everything it needs on this machine.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Void> {
  private static final int MOST_NODES = 4;

  @Option(names = "--server", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  ServerKind server = ServerKind.WILDFLY;

  @Option(names = "--port", description = "the application's port; default ${DEFAULT-VALUE}")
  int port = 8080;

  @Option(names = "--without-application", description = "start all but the application server")
  boolean withoutApplication;

  @Option(names = "--without-deployment", description = "start the server, deploy nothing on it")
  boolean withoutDeployment;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "so many servers behind one address; default ${DEFAULT-VALUE}")
  int nodes = 1;

  @Option(
      names = "--short-lived",
      description = "for tests: the server starts in half the processor time, and stays slower")
  boolean shortLived;

  @Option(
      names = "--start-within",
      paramLabel = "SECONDS",
      description = "default ${DEFAULT-VALUE}")
  int startWithin = 240;

  @Option(names = "--stop-within", paramLabel = "SECONDS", description = "default ${DEFAULT-VALUE}")
  int stopWithin = 20;

  @Option(names = "--top", hidden = true, description = "the project's folder")
  Path top = Path.of("");

  @Override
  public Void call() throws Exception {
    if (port < 1024 || port > 65535) {
      throw RehearsalFailure.portOutOfBounds(port);
    }
    if (nodes < 1 || nodes > MOST_NODES) {
      throw RehearsalFailure.nodesOutOfBounds(nodes);
    }
    if (nodes > 1 && content() != RunMode.APPLICATION) {
      throw RehearsalFailure.nodesWithoutApplication();
    }
    var folder = new RunFolder(top.toAbsolutePath(), server, port);
    Duration stopLimit = Duration.ofSeconds(stopWithin);
    try (var resources = new ManagedResources(stopLimit)) {
      resources.keep(() -> FolderLock.of(folder, stopLimit));
      var ports = PortBlock.beside(port);
      var limit = Duration.ofSeconds(startWithin);
      new Rehearsing(folder, ports, resources, jvm(), limit).run(content(), nodes);
      return null;
    }
  }

  private ServerJvm jvm() {
    return shortLived ? ServerJvm.SHORT_LIVED : ServerJvm.LONG_LIVED;
  }

  private RunMode content() {
    if (withoutApplication) {
      return RunMode.NO_SERVER;
    }
    return withoutDeployment ? RunMode.NO_DEPLOYMENT : RunMode.APPLICATION;
  }
}
