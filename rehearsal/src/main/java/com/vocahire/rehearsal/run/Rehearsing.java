package com.vocahire.rehearsal.run;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Starts everything, says when it is ready, and stays until the server or the caller ends it. */
final class Rehearsing {
  private final RunFolder folder;
  private final PortBlock ports;
  private final Belongings belongings;
  private final Duration limit;
  private final Story story = new Story();

  /**
   * @param limit how long each step of the start may take
   */
  Rehearsing(RunFolder folder, PortBlock ports, Belongings belongings, Duration limit) {
    this.folder = folder;
    this.ports = ports;
    this.belongings = belongings;
    this.limit = limit;
  }

  /**
   * Returns only by an exception: the rehearsal ends with its server.
   *
   * @throws RehearsalFailure why it could not start, or that the server has ended
   * @throws CancellationException when it was stopped
   */
  void run(Content content) throws Exception {
    try {
      startAndStay(content);
    } catch (Exception consequence) {
      if (belongings.closing()) {
        throw new CancellationException("The rehearsal was stopped");
      }
      throw consequence;
    }
  }

  private void startAndStay(Content content) throws Exception {
    Files.createDirectories(folder.root());
    ApplicationServer server = server();
    Surroundings surroundings = prepare(server, content);
    var supervised =
        new SupervisedServer(folder, belongings, server, surroundings.variables(), limit);
    story.tell(folder.server().title() + " is starting with VocaHire; its log is " + folder.log());
    SupervisedServer.Readiness ready = started -> await(content, server, started);
    supervised.start(Map.of(), ready);
    var machine =
        belongings.keep(
            () ->
                MachineDoor.open(
                    ports.machine(),
                    surroundings.database(),
                    supervised,
                    ready,
                    new DistantApplication(ports.distant(), ports.http())));
    Endpoints endpoints = surroundings.endpoints(folder, ports, machine);
    belongings.keep(() -> endpoints.publish(folder));
    story.ready(endpoints.app());
    supervised.awaitEnd();
  }

  private ApplicationServer server() {
    var configuring = new Configuring(folder, belongings, limit, story);
    return switch (folder.server()) {
      case WILDFLY ->
          new WildFly(folder, ports, configuring, ServerVariables.tracing(System.getenv()));
      case PAYARA -> new Payara(folder, ports, configuring);
    };
  }

  private Surroundings prepare(ApplicationServer server, Content content) throws Exception {
    try (var together = new Together(limit, story)) {
      var prepared =
          together.start(
              folder.server().title() + "'s configuration",
              () -> {
                server.prepare(content);
                return Optional.empty();
              });
      var starting = new StartingSurroundings(folder, ports, belongings, limit);
      Surroundings surroundings = starting.start(together);
      together.get(prepared);
      return surroundings;
    }
  }

  private void await(Content content, ApplicationServer server, RunningServer running)
      throws Exception {
    if (content == Content.NOTHING) {
      running.await(server::isUp, limit);
      return;
    }
    var page = HttpQuestion.to("http://127.0.0.1:" + ports.http() + "/interview.xhtml");
    running.await(page::isAnswered, limit, server::deploymentFailure);
  }
}
