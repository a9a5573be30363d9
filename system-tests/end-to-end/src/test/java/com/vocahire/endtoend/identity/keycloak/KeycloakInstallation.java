package com.vocahire.endtoend.identity.keycloak;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Keycloak as {@code server-config/keycloak} unpacks it, shared by all that start it. The first
 * start builds it for its options, later ones find it built.
 */
final class KeycloakInstallation {

  private static final Path CONFIGURATION = Rehearsal.top().resolve("server-config/keycloak");
  private static final Path REALM = Path.of("vocahire-realm.json");

  private KeycloakInstallation() {}

  /** Starts it with an empty database in memory, into which it imports the realm. */
  static Process launch(URI address, Map<String, String> variables) throws IOException {
    Path imported = Files.createDirectories(home().resolve("data/import"));
    Files.copy(
        CONFIGURATION.resolve(REALM), imported.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
    var builder =
        new ProcessBuilder(
            home().resolve("bin/kc.sh").toString(),
            "start",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--hostname=" + address,
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + address.getPort());
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  /**
   * No other test starts it until this is closed, not even the tests on the other server: the first
   * start builds it in place. Waits for a start that is in progress, which has a limit.
   */
  static FileChannel claim() throws IOException {
    var claim = CONFIGURATION.resolve("target/starting");
    var channel = FileChannel.open(claim, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /** Where it writes what it does. */
  static Path log() {
    var server = System.getProperty("vocahire.server");
    return CONFIGURATION.resolve("target/keycloak-" + server + ".log");
  }

  private static Path home() {
    Path target = CONFIGURATION.resolve("target");
    try {
      return target.resolve(Files.readString(target.resolve("home")).strip());
    } catch (IOException notBuilt) {
      throw new UncheckedIOException("server-config/keycloak is not built", notBuilt);
    }
  }
}
