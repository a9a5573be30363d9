package com.vocahire.rehearsal.launcher.server;

import java.util.Optional;

/** One application server, for one rehearsal: how it is prepared, started and asked. */
public interface ApplicationServer {
  /**
   * Lays its files out below the rehearsal's folder, configured, and puts the content there.
   *
   * @throws Exception when it cannot be configured or something is not built
   */
  void prepare(RunMode content) throws Exception;

  /** The command that runs it in the foreground, once prepared. */
  ProcessBuilder command() throws Exception;

  /** What it reads from its standard input; empty for nothing. */
  String input();

  /** Whether it has started, with or without the application. */
  boolean isUp();

  /** The server's own words, when it could not deploy the application. */
  Optional<String> deploymentFailure();

  /** Called once it is ready. */
  void confirm() throws Exception;
}
