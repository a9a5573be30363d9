package com.vocahire.endtoend.nodes;

import com.vocahire.endtoend.testkit.administration.Administrator;
import com.vocahire.endtoend.testkit.administration.Document;
import com.vocahire.endtoend.testkit.administration.Substitutions;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Machine;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Restarts a node by the lines of {@code server-config}: taken out of nginx, stopped, started, put
 * back when it is ready. The rehearsal starts it, as it did before.
 */
final class DocumentedRestart {

  private static final Document NGINX = Document.of("server-config/nginx/README.md");

  private final Endpoints endpoints;
  private final Path proxy;
  private final Document server;
  private final Machine machine;

  DocumentedRestart(Rehearsal rehearsal) {
    endpoints = rehearsal.endpoints();
    proxy = rehearsal.folder().resolve("nginx");
    server = Document.of("server-config/" + endpoints.server() + "/README.md");
    machine = new Machine(endpoints);
  }

  /** Of this node, from 1. */
  void of(int number) throws Exception {
    var node = endpoints.nodes().get(number - 1);
    var operator =
        new Administrator(
            NGINX.folder(),
            Map.of(
                "NODE", URI.create(node.app()).getAuthority(),
                "NODES", proxy.resolve("vocahire/nodes.conf").toString(),
                "NGINX_PID", proxy.resolve("nginx.pid").toString()));

    for (String block : NGINX.blocks("Take a node out")) {
      operator.run(withThisNginx(block));
    }
    stop(node);
    Waiting.await("the end of node " + number).until(() -> machine.isDown(number));
    machine.startNode(number);
    for (String block : NGINX.blocks("Put a node back")) {
      operator.run(withThisNginx(block));
    }
  }

  /** Debian's would be another one. */
  private String withThisNginx(String block) {
    if (!block.contains("nginx -")) {
      return block;
    }
    var commands = new Substitutions(block);
    var own = "/usr/sbin/nginx -e stderr -p %s -c %s/nginx.conf -".formatted(proxy, proxy);
    commands.each("(?m)^( *)nginx -", "$1" + own);
    return commands.text();
  }

  private void stop(Endpoints.Node node) throws Exception {
    boolean wildfly = endpoints.server().equals("wildfly");
    var home = wildfly ? "JBOSS_HOME" : "PAYARA_HOME";
    var administrator = new Administrator(server.folder(), Map.of(home, endpoints.home()));
    administrator.read("export " + home + "=");
    for (String block : server.blocks("Restart")) {
      var commands = new Substitutions(block);
      // Its ports and its folder are not those of the only server of a machine.
      if (wildfly) {
        commands.each("--connect", "--connect --controller=127.0.0.1:" + node.administrationPort());
      } else {
        var domain = Path.of(node.instance());
        commands.each(
            "stop-domain vocahire",
            "stop-domain --domaindir %s %s".formatted(domain.getParent(), domain.getFileName()));
      }
      administrator.run(commands.text());
    }
  }
}
