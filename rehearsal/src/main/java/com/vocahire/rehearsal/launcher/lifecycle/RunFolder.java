package com.vocahire.rehearsal.launcher.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A rehearsal reads and writes in this folder only.
 *
 * @param top the project's folder, absolute
 * @param server which server it runs
 * @param port the application's port
 * @param node a folder of its own for each of several nodes; empty for the rehearsal's
 */
public record RunFolder(Path top, ServerKind server, int port, String node) {

  /** The rehearsal's. */
  public RunFolder(Path top, ServerKind server, int port) {
    this(top, server, port, "");
  }

  /** Returns one of several nodes', below the rehearsal's. */
  public RunFolder node(int number) {
    return new RunFolder(top, server, port, "node" + number);
  }

  /** {@code .run/<server>-<port>}: everything this rehearsal writes. */
  public Path root() {
    return latest().resolve(server + "-" + port).resolve(node);
  }

  /** {@code .run}: where the latest rehearsal's endpoints are. */
  Path latest() {
    return top.resolve(".run");
  }

  /** Returns the server's own files: WildFly's base directory, Payara's domain. */
  public Path instance() {
    return root().resolve("server");
  }

  /** Returns the files of the proxy before several nodes. */
  public Path proxy() {
    return root().resolve("nginx");
  }

  public Path database() {
    return root().resolve("database");
  }

  /** Returns where PostgreSQL itself is unpacked, for all rehearsals. */
  public Path databaseBinaries() {
    return latest().resolve("postgresql");
  }

  /**
   * Returns the variables of a server of one's own, for a shell; written where the rehearsal starts
   * none.
   */
  public Path variables() {
    return root().resolve("server.env");
  }

  public Path log() {
    return root().resolve("server.log");
  }

  /** {@code server-config/<server>}: what an administrator would apply. */
  public Path configuration() {
    return top.resolve("server-config").resolve(server.toString());
  }

  /** The unpacked server. Never written to. */
  public Path home() throws IOException {
    Path target = configuration().resolve("target");
    return built(target.resolve(Files.readString(built(target.resolve("home"))).strip()));
  }

  public Path databaseCreation() {
    return top.resolve("server-config/postgresql/vocahire.sql");
  }

  public Path application() {
    return built(top.resolve("ear/target/vocahire.ear"));
  }

  private static Path built(Path file) {
    if (Files.notExists(file)) {
      throw RehearsalFailure.notBuilt(file);
    }
    return file;
  }
}
