package com.vocahire.endtoend.installation;

import com.vocahire.endtoend.testkit.FreePorts;
import com.vocahire.endtoend.testkit.administration.Substitutions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code server-config/wildfly/README.md}, on free ports. */
final class StockWildFly extends StockServer {

  private static final String VERSION = "39.0.1.Final";
  private static final List<Integer> PORTS = List.of(8080, 8443, 9990);
  private static final long STOP_LIMIT_S = 60;

  private final int offset = offset();
  private Process server;

  StockWildFly(Path folder, Map<String, String> variables) throws IOException {
    super(
        "server-config/wildfly/README.md",
        folder,
        Map.of(
            "ZIP", distribution("org.wildfly", "wildfly-dist", VERSION).toString(),
            "JBOSS_HOME", folder.resolve("wildfly-" + VERSION).toString()),
        variables);
  }

  private static int offset() {
    return IntStream.iterate(20_000, offset -> offset < 22_000, offset -> offset + 7)
        .filter(offset -> PORTS.stream().allMatch(port -> FreePorts.isFree(port + offset)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  void run(String block) throws Exception {
    if (!block.contains("/bin/standalone.sh")) {
      administrator().run(block);
      return;
    }
    // Started in the foreground, and stays; its ports are not those of another server here.
    var start = new Substitutions(block);
    start.everyLine("(.*/bin/standalone.sh.*)", "$1 -Djboss.socket.binding.port-offset=" + offset);
    server =
        administrator()
            .start(administrator().read(start.text()), folder().resolve("standalone.out"));
  }

  @Override
  String app() {
    return "http://127.0.0.1:" + (8080 + offset) + "/";
  }

  @Override
  Path log() {
    return folder().resolve("wildfly-" + VERSION + "/standalone/log/server.log");
  }

  @Override
  public void close() {
    if (server == null) {
      return;
    }
    var processes = Stream.concat(server.descendants(), Stream.of(server.toHandle())).toList();
    processes.forEach(ProcessHandle::destroy);
    try {
      server.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    processes.forEach(ProcessHandle::destroyForcibly);
  }
}
