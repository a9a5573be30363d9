package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.ConsoleProgress;
import com.vocahire.rehearsal.launcher.lifecycle.Endpoints;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.ParallelStart;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.server.ApplicationServer;
import com.vocahire.rehearsal.launcher.server.Configuring;
import com.vocahire.rehearsal.launcher.server.RunMode;
import com.vocahire.rehearsal.launcher.server.ServerJvm;
import com.vocahire.rehearsal.launcher.server.SupervisedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** Starts everything, says when it is ready, and stays until the server or the caller ends it. */
final class Rehearsing {
  private final RunFolder folder;
  private final PortBlock ports;
  private final ManagedResources resources;
  private final ServerJvm jvm;
  private final Duration limit;
  private final ConsoleProgress progress = new ConsoleProgress();

  /**
   * @param limit how long each step of the start may take
   */
  Rehearsing(
      RunFolder folder,
      PortBlock ports,
      ManagedResources resources,
      ServerJvm jvm,
      Duration limit) {
    this.folder = folder;
    this.ports = ports;
    this.resources = resources;
    this.jvm = jvm;
    this.limit = limit;
  }

  /**
   * Returns only by an exception: the rehearsal ends with its server.
   *
   * @throws RehearsalFailure why it could not start, or that the server has ended
   * @throws CancellationException when it was stopped
   */
  void run(RunMode content, int nodes) throws Exception {
    try {
      if (nodes > 1) {
        new RehearsingNodes(folder, ports, resources, jvm, limit).run(nodes);
      }
      startAndStay(content);
    } catch (Exception consequence) {
      if (resources.closing()) {
        throw new CancellationException("The rehearsal was stopped");
      }
      throw consequence;
    }
  }

  private void startAndStay(RunMode content) throws Exception {
    Files.createDirectories(folder.root());
    if (content == RunMode.NO_SERVER) {
      stayWithoutServer();
      return;
    }
    var configuring = new Configuring(folder, resources, limit, progress);
    Node node = Node.in(folder, ports, configuring, jvm, limit);
    Environment environment = prepare(node.server(), content);
    var supervised =
        new SupervisedServer(folder, resources, node.server(), environment.variables(), limit);
    progress.report(folder.server().title() + " is starting; its log is " + folder.log());
    SupervisedServer.Readiness ready = started -> node.await(content, started);
    supervised.start(Map.of(), ready);
    var machine = new MachineControlApi.Node(supervised, ready);
    Endpoints endpoints = publish(environment, List.of(machine));
    progress.mail(endpoints);
    if (content == RunMode.APPLICATION) {
      progress.ready(endpoints.app());
    } else {
      progress.readyFor(folder.server(), endpoints);
    }
    supervised.awaitEnd();
  }

  /** Until it is stopped. */
  private void stayWithoutServer() throws Exception {
    Environment environment;
    try (var together = new ParallelStart(limit, progress)) {
      environment = new StartingEnvironment(folder, ports, resources, limit).start(together);
    }
    Path variables = environment.variables().writeTo(folder.variables());
    resources.keep(() -> () -> Files.deleteIfExists(variables));
    progress.readyWithout(publish(environment, List.of()), variables);
    new CountDownLatch(1).await();
  }

  private Endpoints publish(Environment environment, List<MachineControlApi.Node> nodes)
      throws Exception {
    var distant = new DistantApplication(ports.distant(), ports.http());
    var machine =
        resources.keep(
            () -> MachineControlApi.open(ports.machine(), environment.database(), nodes, distant));
    Endpoints all = environment.endpoints(folder, ports, machine);
    Endpoints endpoints = nodes.isEmpty() ? all.withoutServer() : all;
    resources.keep(() -> endpoints.publish(folder));
    return endpoints;
  }

  private Environment prepare(ApplicationServer server, RunMode content) throws Exception {
    try (var together = new ParallelStart(limit, progress)) {
      var prepared =
          together.start(
              folder.server().title() + "'s configuration",
              () -> {
                server.prepare(content);
                return Optional.empty();
              });
      var starting = new StartingEnvironment(folder, ports, resources, limit);
      Environment environment = starting.start(together);
      together.get(prepared);
      return environment;
    }
  }
}
