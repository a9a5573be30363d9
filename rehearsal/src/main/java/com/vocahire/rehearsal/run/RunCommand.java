package com.vocahire.rehearsal.run;

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
  @Option(names = "--server", description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  ServerKind server = ServerKind.WILDFLY;

  @Option(names = "--port", description = "the application's port; default ${DEFAULT-VALUE}")
  int port = 8080;

  @Option(names = "--without-application", description = "start everything, deploy nothing")
  boolean withoutApplication;

  @Option(
      names = "--start-within",
      paramLabel = "SECONDS",
      description = "default ${DEFAULT-VALUE}")
  int startWithin = 240;

  @Option(names = "--stop-within", paramLabel = "SECONDS", description = "default ${DEFAULT-VALUE}")
  int stopWithin = 20;

  @Override
  public Void call() throws Exception {
    if (port < 1024 || port > 65535) {
      throw RehearsalFailure.portOutOfBounds(port);
    }
    var folder = new RunFolder(Path.of("").toAbsolutePath(), server, port);
    var ports = PortBlock.beside(port);
    try (var belongings = new Belongings(Duration.ofSeconds(stopWithin))) {
      new Rehearsing(folder, ports, belongings, Duration.ofSeconds(startWithin))
          .run(withoutApplication ? Content.NOTHING : Content.APPLICATION);
      return null;
    }
  }
}
