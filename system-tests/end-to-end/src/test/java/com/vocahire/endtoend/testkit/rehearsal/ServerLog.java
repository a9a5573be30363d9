package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of the server that a rehearsal runs. */
public final class ServerLog {

  private final Path file;

  public ServerLog(Endpoints endpoints) {
    var server = System.getProperty("vocahire.server");
    int port = URI.create(endpoints.app()).getPort();
    file = Rehearsal.top().resolve(".run/" + server + "-" + port + "/server.log");
  }

  public List<String> linesWith(String text) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(text)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
