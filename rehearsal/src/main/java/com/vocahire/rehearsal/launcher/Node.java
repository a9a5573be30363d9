package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.Endpoints;
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
import com.vocahire.rehearsal.launcher.server.WildFly;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * One application server of a rehearsal, before it runs.
 *
 * @param folder where it reads and writes
 * @param ports its own
 * @param server how it is prepared, started and asked
 * @param limit how long its start may take
 */
record Node(RunFolder folder, PortBlock ports, ApplicationServer server, Duration limit) {

  static Node in(
      RunFolder folder, PortBlock ports, Configuring configuring, ServerJvm jvm, Duration limit)
      throws IOException {
    Files.createDirectories(folder.root());
    ApplicationServer server =
        switch (folder.server()) {
          case WILDFLY ->
              new WildFly(
                  folder, ports, configuring, ServerVariables.tracing(System.getenv()), jvm);
          case PAYARA -> new Payara(folder, ports, configuring, jvm);
        };
    return new Node(folder, ports, server, limit);
  }

  /** Returns when it serves, or is up where nothing is deployed. */
  void await(RunMode content, RunningServer running) throws InterruptedException {
    if (content == RunMode.NO_DEPLOYMENT) {
      running.await(server::isUp, limit);
      return;
    }
    var page = ReadinessProbe.to(url() + "interview.xhtml");
    running.await(page::isAnswered, limit, server::deploymentFailure);
  }

  /** Past any proxy, with a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + ports.http() + "/";
  }

  Endpoints.Node endpoints() {
    return new Endpoints.Node(url(), ports.administration(), folder.instance().toString());
  }
}
