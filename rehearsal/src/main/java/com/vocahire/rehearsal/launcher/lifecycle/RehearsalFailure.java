package com.vocahire.rehearsal.launcher.lifecycle;

import java.nio.file.Path;
import java.time.Duration;

/** Why a rehearsal cannot start or continue, as one sentence for its user. */
public final class RehearsalFailure extends RuntimeException {
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private final int exitCode;

  private RehearsalFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  static RehearsalFailure portInUse(int port) {
    return refused("port " + port + " is in use; choose another with --port.");
  }

  static RehearsalFailure alreadyRunning(ServerKind server, int port) {
    return refused(
        "a rehearsal on " + server.title() + " and port " + port + " is running already.");
  }

  public static RehearsalFailure portOutOfBounds(int port) {
    return refused("--port must be between 1024 and 65535, not " + port + ".");
  }

  public static RehearsalFailure nodesOutOfBounds(int nodes) {
    return refused("--nodes must be between 1 and 4, not " + nodes + ".");
  }

  public static RehearsalFailure nodesWithoutApplication() {
    return refused("--nodes starts servers with the application; leave out --without-....");
  }

  static RehearsalFailure noPortsLeft() {
    return refused("no ten free ports in a row between 20000 and 29999.");
  }

  static RehearsalFailure notBuilt(Path missing) {
    return refused(missing + " is missing; build it first, or run ./vocahire without --as-built.");
  }

  public static RehearsalFailure serverEnded(ServerKind server, int exit, Path log) {
    return failed(server.title() + " ended by itself with exit code " + exit + see(log));
  }

  public static RehearsalFailure notReady(ServerKind server, Duration limit, Path log) {
    return failed(server.title() + " was not ready within " + limit.toSeconds() + " s" + see(log));
  }

  public static RehearsalFailure notDeployed(ServerKind server, String reason, Path log) {
    return failed(server.title() + " did not deploy VocaHire: " + reason + see(log));
  }

  public static RehearsalFailure commandFailed(String what, Path log) {
    return failed(what + " failed" + see(log));
  }

  static RehearsalFailure notStarted(String what, Throwable cause) {
    return new RehearsalFailure(FAILED, what + " did not start: " + cause.getMessage(), cause);
  }

  /** 1 when something failed, 2 when the call could not be served as it was made. */
  public int exitCode() {
    return exitCode;
  }

  private static RehearsalFailure refused(String sentence) {
    return new RehearsalFailure(REFUSED, sentence, null);
  }

  private static RehearsalFailure failed(String sentence) {
    return new RehearsalFailure(FAILED, sentence, null);
  }

  private static String see(Path log) {
    return "; its log is " + log + ".";
  }
}
