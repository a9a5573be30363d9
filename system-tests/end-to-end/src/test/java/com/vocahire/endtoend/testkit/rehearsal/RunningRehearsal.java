package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.Rehearsal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A rehearsal on a free port of its own. */
public final class RunningRehearsal implements AutoCloseable {

  private static final Set<Path> FOLDERS = new ConcurrentSkipListSet<>();

  private final Rehearsal rehearsal;

  private RunningRehearsal(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  public static RunningRehearsal start(String server) {
    return start(server, Map.of());
  }

  /**
   * With further variables of its environment, which reach the server, and the launcher's options.
   */
  public static RunningRehearsal start(
      String server, Map<String, String> variables, String... options) {
    return start(server, Rehearsal.freePort(), variables, options);
  }

  /** On a port that other parties know already. */
  public static RunningRehearsal start(
      String server, int port, Map<String, String> variables, String... options) {
    FOLDERS.add(top().resolve(".run").resolve(server + "-" + port));
    return new RunningRehearsal(Rehearsal.start(server, port, variables, options));
  }

  /** Where every rehearsal of this run, also one that has ended, has written its logs. */
  public static Set<Path> folders() {
    return FOLDERS;
  }

  public Endpoints endpoints() {
    return at(rehearsal.endpoints().app());
  }

  /** The same with one of several nodes in place of the address that all of them have. */
  public Endpoints node(int number) {
    return at(rehearsal.endpoints().nodes().get(number - 1).app());
  }

  private Endpoints at(String app) {
    var all = rehearsal.endpoints();
    KnownSecrets.add("provider key", all.providerKey());
    return new Endpoints(
        app,
        all.provider(),
        all.providerKey(),
        all.issuer(),
        all.jdbcUrl(),
        all.dbUser(),
        all.pid(),
        all.testControl());
  }

  /** The same, and how its machine and its server are reached. */
  public com.vocahire.testkit.Endpoints machine() {
    return rehearsal.endpoints();
  }

  /** The variables for a server that the test starts itself; with {@code --without-application}. */
  public Map<String, String> variables() {
    return rehearsal.variables();
  }

  /** The project's folder. */
  public static Path top() {
    return Rehearsal.top();
  }

  @Override
  public void close() {
    rehearsal.close();
  }
}
