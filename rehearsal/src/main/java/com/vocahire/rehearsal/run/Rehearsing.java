package com.vocahire.rehearsal.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

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
    if (content == Content.NO_SERVER) {
      stayWithoutServer();
      return;
    }
    ApplicationServer server = server();
    Surroundings surroundings = prepare(server, content);
    var supervised =
        new SupervisedServer(folder, belongings, server, surroundings.variables(), limit);
    story.tell(folder.server().title() + " is starting; its log is " + folder.log());
    SupervisedServer.Readiness ready = started -> await(content, server, started);
    supervised.start(Map.of(), ready);
    Endpoints endpoints = publish(surroundings, new MachineDoor.Machines(supervised, ready));
    if (content == Content.APPLICATION) {
      story.ready(endpoints.app());
    } else {
      story.readyFor(folder.server(), endpoints);
    }
    supervised.awaitEnd();
  }

  /** Until somebody stops it. */
  private void stayWithoutServer() throws Exception {
    Surroundings surroundings;
    try (var together = new Together(limit, story)) {
      surroundings = new StartingSurroundings(folder, ports, belongings, limit).start(together);
    }
    Path variables = surroundings.variables().writeTo(folder.variables());
    belongings.keep(() -> () -> Files.deleteIfExists(variables));
    story.readyWithout(publish(surroundings, MachineDoor.Machines.NONE), variables);
    new CountDownLatch(1).await();
  }

  private Endpoints publish(Surroundings surroundings, MachineDoor.Machines machines)
      throws Exception {
    var distant = new DistantApplication(ports.distant(), ports.http());
    var machine =
        belongings.keep(
            () -> MachineDoor.open(ports.machine(), surroundings.database(), machines, distant));
    Endpoints all = surroundings.endpoints(folder, ports, machine);
    Endpoints endpoints = machines.server() == null ? all.withoutServer() : all;
    belongings.keep(() -> endpoints.publish(folder));
    return endpoints;
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
    if (content == Content.NO_DEPLOYMENT) {
      running.await(server::isUp, limit);
      return;
    }
    var page = HttpQuestion.to("http://127.0.0.1:" + ports.http() + "/interview.xhtml");
    running.await(page::isAnswered, limit, server::deploymentFailure);
  }
}
