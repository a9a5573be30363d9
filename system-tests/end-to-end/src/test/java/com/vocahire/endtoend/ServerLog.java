package com.vocahire.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of the server that a rehearsal runs. */
final class ServerLog {

  private final Path file;

  ServerLog(Endpoints endpoints) {
    var server = System.getProperty("vocahire.server");
    int port = URI.create(endpoints.app()).getPort();
    file = RunningRehearsal.top().resolve(".run/" + server + "-" + port + "/server.log");
  }

  List<String> linesWith(String text) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(text)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
