package com.vocahire.testkit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The POSIX signals that a test sends to a process. */
enum Signal {
  STOP,
  CONT;

  private static final long LIMIT_S = 10;

  /** Returns when it is sent; fails when it cannot be. */
  void to(Process process) {
    try {
      var kill = new ProcessBuilder("kill", "-" + name(), "" + process.pid()).start();
      if (!kill.waitFor(LIMIT_S, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("the process was not signalled");
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
