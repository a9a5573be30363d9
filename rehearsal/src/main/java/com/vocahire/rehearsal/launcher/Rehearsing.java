package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.ConsoleProgress;
import com.vocahire.rehearsal.launcher.lifecycle.Endpoints;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.ParallelStart;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.ReadinessProbe;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.server.ApplicationServer;
import com.vocahire.rehearsal.launcher.server.Configuring;
import com.vocahire.rehearsal.launcher.server.Payara;
import com.vocahire.rehearsal.launcher.server.RunMode;
import com.vocahire.rehearsal.launcher.server.RunningServer;
import com.vocahire.rehearsal.launcher.server.ServerJvm;
import com.vocahire.rehearsal.launcher.server.ServerVariables;
import com.vocahire.rehearsal.launcher.server.SupervisedServer;
import com.vocahire.rehearsal.launcher.server.WildFly;
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
  void run(RunMode content) throws Exception {
    try {
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
    ApplicationServer server = server();
    Environment environment = prepare(server, content);
    var supervised =
        new SupervisedServer(folder, resources, server, environment.variables(), limit);
    progress.report(folder.server().title() + " is starting; its log is " + folder.log());
    SupervisedServer.Readiness ready = started -> await(content, server, started);
    supervised.start(Map.of(), ready);
    Endpoints endpoints = publish(environment, new MachineControlApi.Machines(supervised, ready));
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
    progress.readyWithout(publish(environment, MachineControlApi.Machines.NONE), variables);
    new CountDownLatch(1).await();
  }

  private Endpoints publish(Environment environment, MachineControlApi.Machines machines)
      throws Exception {
    var distant = new DistantApplication(ports.distant(), ports.http());
    var machine =
        resources.keep(
            () ->
                MachineControlApi.open(ports.machine(), environment.database(), machines, distant));
    Endpoints all = environment.endpoints(folder, ports, machine);
    Endpoints endpoints = machines.server() == null ? all.withoutServer() : all;
    resources.keep(() -> endpoints.publish(folder));
    return endpoints;
  }

  private ApplicationServer server() {
    var configuring = new Configuring(folder, resources, limit, progress);
    return switch (folder.server()) {
      case WILDFLY ->
          new WildFly(folder, ports, configuring, ServerVariables.tracing(System.getenv()), jvm);
      case PAYARA -> new Payara(folder, ports, configuring, jvm);
    };
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

  private void await(RunMode content, ApplicationServer server, RunningServer running)
      throws Exception {
    if (content == RunMode.NO_DEPLOYMENT) {
      running.await(server::isUp, limit);
      return;
    }
    var page = ReadinessProbe.to("http://127.0.0.1:" + ports.http() + "/interview.xhtml");
    running.await(page::isAnswered, limit, server::deploymentFailure);
  }
}
