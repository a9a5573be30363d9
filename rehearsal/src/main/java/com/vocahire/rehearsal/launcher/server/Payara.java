package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/**
 * Payara: the unpacked server is shared and only read. The domain is configured once for each
 * version of {@code server-config/payara}; each rehearsal has a copy and keeps it, so that its next
 * run is a restart of a domain with the application deployed.
 */
public final class Payara implements ApplicationServer {
  private static final Pattern FAILURE =
      Pattern.compile(
          "Boot Command deploy failed.{0,400}|Exception while loading the app :.{0,400}");

  private final RunFolder folder;
  private final PayaraDomain domain;
  private final Configuring configuring;
  private final PayaraConfiguration configuration;
  private Optional<Path> deployment = Optional.empty();
  private String state = "";

  public Payara(RunFolder folder, PortBlock ports, Configuring configuring, ServerJvm jvm) {
    this.folder = folder;
    this.domain = new PayaraDomain(folder, ports, folder.instance(), configuring, jvm);
    this.configuring = configuring;
    this.configuration = new PayaraConfiguration(folder, ports, configuring);
  }

  @Override
  public void prepare(RunMode content) throws Exception {
    Path configured = configuring.once(configuration::into);
    String before = takeState();
    if (content == RunMode.NO_DEPLOYMENT || !before.startsWith(configured.getFileName() + " ")) {
      FileUtils.deleteDirectory(folder.instance().toFile());
      FileUtils.copyDirectory(configured.toFile(), folder.instance().toFile());
    }
    if (content == RunMode.APPLICATION) {
      state = configured.getFileName() + " " + Configuring.digest(folder.application());
      deployment = state.equals(before) ? Optional.empty() : Optional.of(deployCommand());
    }
  }

  /** What the domain was when it was last ready. Deleted until it is ready again. */
  private String takeState() throws IOException {
    String before = Files.exists(stateFile()) ? Files.readString(stateFile()) : "";
    Files.deleteIfExists(stateFile());
    return before;
  }

  private Path deployCommand() throws IOException {
    String deploy = "deploy --force=true --name vocahire " + folder.application() + "\n";
    return Files.writeString(folder.root().resolve("postboot.asadmin"), deploy);
  }

  @Override
  public ProcessBuilder command() throws Exception {
    return domain.command(deployment);
  }

  @Override
  public String input() {
    return PayaraDomain.MASTER_PASSWORD;
  }

  @Override
  public boolean isUp() {
    return domain.isUp();
  }

  @Override
  public Optional<String> deploymentFailure() {
    try {
      var failure = FAILURE.matcher(Files.readString(folder.log()));
      return failure.find() ? Optional.of(failure.group().strip()) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void confirm() throws IOException {
    deployment = Optional.empty(); // the domain remembers it
    Files.writeString(stateFile(), state);
  }

  private Path stateFile() {
    return folder.root().resolve("domain-state");
  }
}
