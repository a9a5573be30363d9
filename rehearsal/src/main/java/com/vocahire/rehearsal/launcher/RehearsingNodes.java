package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.ConsoleProgress;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.ParallelStart;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.server.Configuring;
import com.vocahire.rehearsal.launcher.server.NginxProxy;
import com.vocahire.rehearsal.launcher.server.RunMode;
import com.vocahire.rehearsal.launcher.server.ServerJvm;
import com.vocahire.rehearsal.launcher.server.SupervisedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/**
 * Starts several nodes of one server behind nginx, with one database, identity provider and
 * emulator. Nodes may end and be started again; the rehearsal stays until the caller ends it.
 */
final class RehearsingNodes {
  private final RunFolder folder;
  private final PortBlock ports;
  private final ManagedResources resources;
  private final ServerJvm jvm;
  private final Duration limit;
  private final ConsoleProgress progress = new ConsoleProgress();

  /**
   * @param ports those of the address that all nodes have, and of what they share
   * @param limit how long each step of the start may take
   */
  RehearsingNodes(
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

  /** Returns only by an exception. */
  void run(int count) throws Exception {
    List<Node> nodes = nodes(count);
    Environment environment = prepare(nodes);
    environment.variables().trustProxy("127.0.0.1");
    progress.report(count + " nodes are starting; their logs are in " + folder.root());
    List<MachineControlApi.Node> machines = start(nodes, environment);
    NginxProxy.start(
        folder,
        ports.http(),
        nodes.stream().map(node -> node.ports().http()).toList(),
        resources,
        limit);
    publish(nodes, environment, machines);
    new CountDownLatch(1).await();
  }

  private List<Node> nodes(int count) throws Exception {
    List<Node> nodes = new ArrayList<>();
    PortBlock last = ports;
    for (int number = 1; number <= count; number++) {
      last = last.another();
      var own = folder.node(number);
      var configuring = new Configuring(own, resources, limit, progress);
      nodes.add(Node.in(own, last, configuring, jvm, limit));
    }
    return nodes;
  }

  private Environment prepare(List<Node> nodes) throws Exception {
    try (var together = new ParallelStart(limit, progress)) {
      var prepared =
          together.start(
              folder.server().title() + "'s configuration",
              () -> {
                for (Node node : nodes) {
                  node.server().prepare(RunMode.APPLICATION);
                }
                return nodes;
              });
      var environment = new StartingEnvironment(folder, ports, resources, limit).start(together);
      together.get(prepared);
      return environment;
    }
  }

  private List<MachineControlApi.Node> start(List<Node> nodes, Environment environment)
      throws Exception {
    List<MachineControlApi.Node> machines = new ArrayList<>();
    List<Future<Node>> starting = new ArrayList<>();
    try (var together = new ParallelStart(limit, progress)) {
      for (Node node : nodes) {
        var supervised =
            new SupervisedServer(
                node.folder(), resources, node.server(), environment.variables(), limit);
        SupervisedServer.Readiness ready = it -> node.await(RunMode.APPLICATION, it);
        machines.add(new MachineControlApi.Node(supervised, ready));
        starting.add(
            together.start(
                "Node " + machines.size(),
                () -> {
                  supervised.start(Map.of(), ready);
                  return node;
                }));
      }
      for (Future<Node> started : starting) {
        together.get(started);
      }
    }
    return machines;
  }

  private void publish(
      List<Node> nodes, Environment environment, List<MachineControlApi.Node> machines)
      throws Exception {
    var distant = new DistantApplication(ports.distant(), ports.http());
    var machine =
        resources.keep(
            () ->
                MachineControlApi.open(ports.machine(), environment.database(), machines, distant));
    var endpoints =
        environment
            .endpoints(folder, ports, machine)
            .with(nodes.stream().map(Node::endpoints).toList());
    resources.keep(() -> endpoints.publish(folder));
    progress.readyWith(endpoints, machines.stream().map(node -> node.server().pid()).toList());
  }
}
