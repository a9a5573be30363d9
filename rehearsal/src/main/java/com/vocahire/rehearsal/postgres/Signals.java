package com.vocahire.rehearsal.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** POSIX signals that Java cannot send by itself. */
public final class Signals {
  private static final int LIMIT_S = 10;

  private Signals() {}

  /** SIGSTOP: they keep everything and do nothing, as on a host that hangs. */
  public static void freeze(List<ProcessHandle> processes) throws IOException {
    send("STOP", processes);
  }

  /** SIGCONT: they continue. */
  public static void thaw(List<ProcessHandle> processes) throws IOException {
    send("CONT", processes);
  }

  /** Some may have ended meanwhile, so {@code kill}'s own verdict says nothing. */
  private static void send(String signal, List<ProcessHandle> processes) throws IOException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> command.add("" + process.pid()));
    if (processes.isEmpty()) {
      return;
    }
    Process kill = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      if (!kill.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
        throw new IOException("kill -" + signal + " did not end within " + LIMIT_S + " s");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
