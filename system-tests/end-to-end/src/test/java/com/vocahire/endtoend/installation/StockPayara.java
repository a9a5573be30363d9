package com.vocahire.endtoend.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.FreePorts;
import com.vocahire.endtoend.testkit.administration.Substitutions;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code server-config/payara/README.md}, on free ports, and on loopback only. */
final class StockPayara extends StockServer {

  private static final String VERSION = "6.2025.9";
  private static final int PORTS = 100;
  private static final int BASE = base();

  private boolean created;

  StockPayara(Path folder, Map<String, String> variables) throws IOException {
    super(
        "server-config/payara/README.md",
        folder,
        Map.of(
            "ZIP", distribution("fish.payara.distributions", "payara", VERSION).toString(),
            "PAYARA_HOME", folder.resolve("payara6").toString(),
            "PORTBASE", "" + BASE),
        variables);
  }

  private static int base() {
    return IntStream.iterate(26_000, base -> base < 32_000, base -> base + PORTS)
        .filter(base -> IntStream.range(base, base + PORTS).allMatch(FreePorts::isFree))
        .findFirst()
        .orElseThrow();
  }

  @Override
  void run(String block) throws Exception {
    var commands = new Substitutions(block);
    if (block.contains("start-domain")) {
      // Its listeners would be open to the network, which a test's must not be.
      commands.each(
          "start-domain vocahire", "start-domain --prebootcommandfile " + loopback() + " vocahire");
    }
    created |= block.contains("create-domain");
    assertThat(administrator().run(commands.text())).doesNotContain(" failed.");
  }

  private Path loopback() throws IOException {
    var file = Rehearsal.top().resolve("server-config/payara/loopback.asadmin");
    var lines = new Substitutions(Files.readString(file));
    lines.each("@http@", "" + (BASE + 80));
    lines.each("@administration@", "" + (BASE + 48));
    return Files.writeString(folder().resolve("loopback.asadmin"), lines.text());
  }

  @Override
  String app() {
    return "http://127.0.0.1:" + (BASE + 80) + "/";
  }

  @Override
  Path log() {
    return folder().resolve("payara6/glassfish/domains/vocahire/logs/server.log");
  }

  @Override
  public void close() {
    if (!created) {
      return;
    }
    try {
      administrator().run("\"$PAYARA_HOME/bin/asadmin\" stop-domain vocahire || true");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
