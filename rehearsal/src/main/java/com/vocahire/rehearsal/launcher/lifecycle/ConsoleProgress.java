package com.vocahire.rehearsal.launcher.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells whoever started the rehearsal, in plain words, how far it is. On standard output, because
 * that person sits at the terminal; the log goes to a file.
 */
public final class ConsoleProgress {
  private final Instant begin = Instant.now();

  /** One step, with the seconds since the beginning. */
  public void tell(String step) {
    System.out.printf("%4d s  %s%n", seconds(), step);
  }

  /** The line everybody waits for, after how long it took. */
  public void ready(String url) {
    tell("Started");
    System.out.println("VocaHire is ready at " + url);
  }

  /** The same where nothing is deployed: it is the tester's turn. */
  public void readyFor(ServerKind server, Endpoints endpoints) {
    tell("Started");
    System.out.printf(
        "%s is ready at %s and has nothing deployed; its administration is on port %d%n",
        server.title(), endpoints.app(), endpoints.administrationPort());
  }

  /** The same where there is no server: exactly what there is, and where. */
  public void readyWithout(Endpoints endpoints, Path variables) {
    tell("Started");
    say("Everything but the application server is ready; none was started:");
    line("database", endpoints.jdbcUrl() + " as " + endpoints.dbUser());
    line("identity provider", endpoints.issuer());
    line("realtime provider", endpoints.provider());
    line("testers' doors", String.join(", ", doors(endpoints)));
    line("a server's variables", "set -a; . " + variables);
  }

  private static List<String> doors(Endpoints endpoints) {
    return Stream.of(endpoints.door(), endpoints.machine()).filter(Objects::nonNull).toList();
  }

  private static void line(String what, String where) {
    System.out.printf("  %-22s%s%n", what, where);
  }

  /** A sentence without a time. */
  static void say(String sentence) {
    System.out.println(sentence);
  }

  private long seconds() {
    return Duration.between(begin, Instant.now()).toSeconds();
  }
}
