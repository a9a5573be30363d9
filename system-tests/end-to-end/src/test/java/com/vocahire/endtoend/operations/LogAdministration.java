package com.vocahire.endtoend.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.endtoend.testkit.ServerTool;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The log of a running server, as its administrator changes and reads it: with its own tools. */
final class LogAdministration {

  private final boolean wildFly = System.getProperty("vocahire.server").equals("wildfly");
  private final com.vocahire.testkit.Endpoints machine;
  private final Path folder;

  LogAdministration(Endpoints endpoints) {
    int port = URI.create(endpoints.app()).getPort();
    var name = System.getProperty("vocahire.server") + "-" + port;
    folder = Rehearsal.top().resolve(".run").resolve(name);
    machine = read(folder.resolve("endpoints.json"));
  }

  private static com.vocahire.testkit.Endpoints read(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), com.vocahire.testkit.Endpoints.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code json} or {@code text}, by the file that we hand out. */
  void form(String form) throws Exception {
    var files = Rehearsal.top().resolve("server-config");
    if (wildFly) {
      cli("--file=" + files.resolve("wildfly/" + form + "-logs.cli"));
    } else {
      asadmin("multimode", "--file", files.resolve("payara/" + form + "-logs.asadmin").toString());
    }
  }

  /** The level of everything of ours from now on. */
  void debugging() throws Exception {
    if (wildFly) {
      cli("--command=/subsystem=logging/logger=com.vocahire:add(level=DEBUG)");
    } else {
      asadmin("set-log-levels", "com.vocahire=FINE");
    }
  }

  void asUsual() throws Exception {
    if (wildFly) {
      cli("--command=/subsystem=logging/logger=com.vocahire:remove");
    } else {
      asadmin("delete-log-levels", "com.vocahire");
    }
  }

  private void cli(String what) throws Exception {
    var controller = "--controller=127.0.0.1:" + machine.administrationPort();
    ServerTool.run(Path.of(machine.home(), "bin/jboss-cli.sh"), "--connect", controller, what);
  }

  private void asadmin(String... what) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of("--interactive=false", "--port", "" + machine.administrationPort()));
    arguments.addAll(List.of(what));
    var said =
        ServerTool.run(Path.of(machine.home(), "bin/asadmin"), arguments.toArray(String[]::new));
    if (said.contains(" failed.")) {
      throw new IllegalStateException(said);
    }
  }

  /** The lines with {@code text} in the server's own file: WildFly's console shows no DEBUG. */
  List<String> linesWith(String text) {
    var file = Path.of(machine.instance(), wildFly ? "log" : "logs", "server.log");
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(text)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
