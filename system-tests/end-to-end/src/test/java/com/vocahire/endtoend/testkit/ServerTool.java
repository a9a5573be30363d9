package com.vocahire.endtoend.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command line tool of an application server, as its administrator runs it. */
public final class ServerTool {

  private static final long LIMIT_S = 120;

  private ServerTool() {}

  /** What it said; fails when it fails, or is not done in time. */
  public static String run(Path tool, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(arguments));
    var said = Files.createTempFile("tool", ".out");
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("AS_JAVA", System.getProperty("java.home"));
      var process = builder.redirectOutput(said.toFile()).start();
      process.getOutputStream().close();
      boolean done = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
      if (!done || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(tool.getFileName() + ": " + Files.readString(said));
      }
      return Files.readString(said);
    } finally {
      Files.delete(said);
    }
  }
}
