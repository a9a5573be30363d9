package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.ConsoleProgress;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Configures a server once for each version of its configuration: the result stays beside the
 * unpacked server, in a folder named by the digest of everything that went in.
 */
public final class Configuring {
  /** Fills an empty folder with a configured server's own files. */
  interface Step {
    void into(Path folder) throws Exception;
  }

  private final RunFolder folder;
  private final ManagedResources resources;
  private final Duration limit;
  private final ConsoleProgress progress;

  /**
   * @param limit how long each command of a configuration may take
   */
  public Configuring(
      RunFolder folder, ManagedResources resources, Duration limit, ConsoleProgress progress) {
    this.folder = folder;
    this.resources = resources;
    this.limit = limit;
    this.progress = progress;
  }

  /** Where the configured server is; made by the step where it does not exist yet. */
  Path once(Step step) throws Exception {
    return once("", step);
  }

  /**
   * The same for one of several variants of its configuration, by a name such as {@code -tracing}.
   */
  Path once(String variant, Step step) throws Exception {
    Path target = folder.configuration().resolve("target");
    Path configured = target.resolve("configured-" + digest(inputs(target)) + variant);
    if (Files.exists(configured)) {
      return configured;
    }
    progress.report("Configuring " + folder.server().title() + ", once for this configuration");
    Path draft = Files.createTempDirectory(target, "configuring-");
    try {
      step.into(draft);
      Files.move(draft, configured);
    } catch (FileAlreadyExistsException anotherRunWasFaster) {
      progress.report("Another run has configured it meanwhile");
    } finally {
      FileUtils.deleteQuietly(draft.toFile());
    }
    return configured;
  }

  /** Runs one command of the configuration to its end, its output in a file of its own. */
  void run(String what, ProcessBuilder command, Path output) throws Exception {
    command.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
    Process process = resources.start(command).process();
    process.getOutputStream().close();
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
      throw RehearsalFailure.commandFailed(what, output);
    }
  }

  /** Does something while a server of its own runs, and stops it. */
  void whileRunning(ProcessBuilder command, String input, BooleanSupplier up, Callable<Void> work)
      throws Exception {
    var server = new RunningServer(folder, resources);
    server.start(command, input);
    server.await(up, limit);
    work.call();
    server.stop();
  }

  /** The beginning of the files' SHA-256, as 12 hexadecimal digits. */
  static String digest(Path... files) throws IOException, NoSuchAlgorithmException {
    return digest(List.of(files));
  }

  private static String digest(List<Path> files) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (Path file : files) {
      sha.update(file.toString().getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(sha.digest(), 0, 6);
  }

  private List<Path> inputs(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder.configuration())) {
      Stream<Path> sources =
          files.filter(file -> !file.startsWith(target)).filter(Files::isRegularFile);
      return Stream.concat(Stream.of(target.resolve("home")), sources.sorted()).toList();
    }
  }
}
