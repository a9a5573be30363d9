package com.vocahire.rehearsal.run;

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
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> say(sentence(failure), code(failure)));
  }

  private static int say(String sentence, int exitCode) {
    System.err.println("vocahire: " + sentence);
    return exitCode;
  }

  private static String sentence(Exception failure) {
    return failure instanceof RehearsalFailure ? failure.getMessage() : "failed: " + failure;
  }

  private static int code(Exception failure) {
    return failure instanceof RehearsalFailure known ? known.exitCode() : 1;
  }
}
