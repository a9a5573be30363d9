package com.vocahire.faults.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The application server's process, as Linux shows it under {@code /proc}. */
public record ServerProcess(long pid) {
  private static final int REMOTE = 2;
  private static final int INODE = 9;

  /** How many threads it has, of all kinds. */
  public int threads() {
    return lines("status").stream()
        .filter(line -> line.startsWith("Threads:"))
        .mapToInt(line -> Integer.parseInt(line.substring("Threads:".length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** Its TCP connections, in any state, to a port of any machine. */
  long connectionsTo(int port) {
    Set<String> own = sockets();
    String remote = String.format(":%04X", port);
    return Stream.concat(lines("net/tcp").stream(), lines("net/tcp6").stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(field -> field.length > INODE && field[REMOTE].endsWith(remote))
        .filter(field -> own.contains(field[INODE]))
        .count();
  }

  private Set<String> sockets() {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(folder().resolve("fd"))) {
      descriptors.forEach(
          descriptor -> {
            String target = target(descriptor);
            if (target.startsWith("socket:[")) {
              inodes.add(target.substring("socket:[".length(), target.length() - 1));
            }
          });
      return inodes;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder().resolve(file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Path folder() {
    return Path.of("/proc", Long.toString(pid));
  }
}
