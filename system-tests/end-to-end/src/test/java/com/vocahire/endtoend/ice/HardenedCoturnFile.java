package com.vocahire.endtoend.ice;

import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code server-config/coturn/turnserver.conf}, with the lines that a site changes changed. */
final class HardenedCoturnFile {

  private static final Path FILE = Path.of("server-config", "coturn", "turnserver.conf");

  private final List<String> lines;

  private HardenedCoturnFile(List<String> lines) {
    this.lines = lines;
  }

  static HardenedCoturnFile shipped() throws IOException {
    return new HardenedCoturnFile(Files.readAllLines(Rehearsal.top().resolve(FILE)));
  }

  /** On 127.0.0.1, with ports that do not need root, and the log where a test reads it. */
  HardenedCoturnFile at(int port, int tlsPort, String secret, SelfSigned certificate) {
    var site =
        Map.of(
            "static-auth-secret",
            secret,
            "listening-ip",
            "127.0.0.1",
            "relay-ip",
            "127.0.0.1",
            "cert",
            certificate.certificate().toString(),
            "pkey",
            certificate.key().toString(),
            "listening-port",
            "" + port,
            "tls-listening-port",
            "" + tlsPort);
    site.keySet().forEach(this::mustBeThere);
    return new HardenedCoturnFile(
        lines.stream()
            .map(line -> site.containsKey(key(line)) ? key(line) + "=" + site.get(key(line)) : line)
            .filter(line -> !List.of("syslog", "no-stdout-log").contains(line))
            .toList());
  }

  /** Options without comments. */
  List<String> options() {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** All lines as they stand there. */
  List<String> lines() {
    return lines;
  }

  /** The one value of an option. */
  int number(String option) {
    return options().stream()
        .filter(line -> key(line).equals(option))
        .map(line -> Integer.parseInt(line.substring(option.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private void mustBeThere(String option) {
    if (lines.stream().filter(line -> key(line).equals(option)).count() != 1) {
      throw new IllegalStateException(option + " does not stand there once");
    }
  }

  private static String key(String line) {
    return line.split("=", 2)[0];
  }
}
