package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;

/** The rehearsal's JVM begins here. */
public final class Main {
  private Main() {}

  /** Runs `vocahire run` with its options; the exit code is 0, 1 (failed) or 2 (refused). */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new RunCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, arguments) -> say(wrong.getMessage(), 2))
        .setExecutionExceptionHandler((failure, line, parsed) -> ended(failure));
  }

  private static int say(String sentence, int exitCode) {
    System.err.println("vocahire: " + sentence);
    return exitCode;
  }

  private static int ended(Exception failure) {
    if (failure instanceof CancellationException) {
      return 0; // A stop that the caller requested is no failure.
    }
    return failure instanceof RehearsalFailure known
        ? say(known.getMessage(), known.exitCode())
        : say("failed: " + failure, 1);
  }
}
