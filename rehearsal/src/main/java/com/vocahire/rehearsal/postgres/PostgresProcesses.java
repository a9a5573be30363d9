package com.vocahire.rehearsal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of one PostgreSQL, found by the file it keeps while it runs: each backend is a
 * session of its own, so no process group has them all.
 */
record PostgresProcesses(Path data) {

  /**
   * The process that accepts connections comes first, so that no backend starts while the others
   * are stopped.
   */
  void freeze() throws IOException {
    freezeListener();
    Signals.freeze(all());
  }

  void freezeListener() throws IOException {
    Signals.freeze(postmaster());
  }

  void thaw() throws IOException {
    Signals.thaw(all());
  }

  private List<ProcessHandle> all() throws IOException {
    return postmaster().stream()
        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .toList();
  }

  private List<ProcessHandle> postmaster() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return List.of();
    }
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    return ProcessHandle.of(pid).stream().toList();
  }
}
