package com.vocahire.rehearsal.launcher.server;

import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * The application server of one rehearsal: started with it, and killed and started again as often
 * as a test requests it. Its end is the rehearsal's, unless it was killed here.
 */
public final class SupervisedServer {
  private final RunFolder folder;
  private final ManagedResources resources;
  private final ApplicationServer server;
  private final ServerVariables variables;
  private final Duration limit;
  private RunningServer running;
  private boolean killed;
  private int starts;

  /**
   * @param limit how long each start may take, and how long a killed process may linger
   */
  public SupervisedServer(
      RunFolder folder,
      ManagedResources resources,
      ApplicationServer server,
      ServerVariables variables,
      Duration limit) {
    this.folder = folder;
    this.resources = resources;
    this.server = server;
    this.variables = variables;
    this.limit = limit;
  }

  /** Waits until a started server is ready. */
  public interface Readiness {
    void await(RunningServer started) throws Exception;
  }

  /**
   * Starts it and returns when it is ready.
   *
   * @param more laid over the rehearsal's own variables, for this start; null takes one away
   * @throws RehearsalFailure when it does not become ready in time
   */
  public synchronized void start(Map<String, String> more, Readiness ready) throws Exception {
    keepLog();
    ProcessBuilder command = server.command();
    variables.applyTo(command);
    more.forEach((name, value) -> lay(command.environment(), name, value));
    running = new RunningServer(folder, resources);
    running.start(command, server.input());
    ready.await(running);
    server.confirm();
    killed = false;
    notifyAll();
  }

  private static void lay(Map<String, String> environment, String name, String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
  }

  /** SIGKILL, as when a machine loses its power; returns when the process is gone. */
  public synchronized void kill() throws InterruptedException {
    killed = true;
    running.kill(limit);
  }

  /** Returns whether it has to be started: it was killed here, or has ended in another way. */
  public synchronized boolean isDown() {
    return killed || !running.isAlive();
  }

  /** The process that serves, or has served until it was killed. */
  public synchronized long pid() {
    return running.pid();
  }

  /**
   * Waits until it ends without having been killed here.
   *
   * @throws RehearsalFailure that it has ended
   */
  public void awaitEnd() throws InterruptedException {
    for (RunningServer watched = alive(); ; watched = alive()) {
      watched.awaitExit();
      synchronized (this) {
        if (!killed && watched == running) {
          throw watched.ended();
        }
      }
    }
  }

  private synchronized RunningServer alive() throws InterruptedException {
    while (killed) {
      wait();
    }
    return running;
  }

  /** Each start has a log of its own; the latest is {@code server.log}. */
  private void keepLog() throws Exception {
    if (starts > 0) {
      Files.move(
          folder.log(),
          folder.log().resolveSibling("server-" + starts + ".log"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    starts++;
  }
}
