package com.vocahire.endtoend.testkit.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types what documents say, in their folder, and fills in what they leave to the reader: the values
 * behind {@code export}, and nothing else. A value that no test has is an error.
 */
public final class Administrator {

  private static final long LIMIT_S = 300;
  private static final Pattern EXPORT = Pattern.compile(" *export (?<name>[A-Z_]+)=.*");

  private final Path folder;
  private final Map<String, String> own;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param folder where commands are typed
   * @param own what is filled in for each export
   */
  public Administrator(Path folder, Map<String, String> own) {
    this.folder = folder;
    this.own = Map.copyOf(own);
  }

  /** Takes its exports over, and returns what is left to run; empty for exports alone. */
  public String read(String block) {
    for (String line : block.lines().toList()) {
      var export = EXPORT.matcher(line);
      if (export.matches()) {
        environment.put(export.group(1), value(export.group(1)));
      }
    }
    return block
        .lines()
        .filter(line -> !EXPORT.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }

  private String value(String name) {
    var value = own.get(name);
    if (value == null) {
      throw new IllegalStateException("the document exports " + name + ": with what?");
    }
    return value;
  }

  /** Runs a block to its end and returns what it said; the first line that fails fails. */
  public String run(String block) throws IOException, InterruptedException {
    String commands = read(block);
    var said = Files.createTempFile("administrator", ".out");
    try {
      Process process = start(commands, said);
      boolean done = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
      if (!done || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(commands + "\n" + Files.readString(said));
      }
      return Files.readString(said);
    } finally {
      Files.delete(said);
    }
  }

  /** Runs it and returns at once. */
  public Process start(String commands, Path output) throws IOException {
    var shell = new ProcessBuilder(List.of("bash", "-euc", commands)).directory(folder.toFile());
    // As in a shell that a person has opened: not what Maven has set for this test.
    shell.environment().keySet().removeIf(name -> name.matches("(VOCAHIRE|MP_JWT|OTEL)_.*"));
    shell.environment().keySet().removeAll(List.of("JAVA_OPTS", "JBOSS_HOME", "MAVEN_OPTS"));
    shell.environment().putAll(environment);
    return shell.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
