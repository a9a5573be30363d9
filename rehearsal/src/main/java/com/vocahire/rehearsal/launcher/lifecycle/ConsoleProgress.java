package com.vocahire.rehearsal.launcher.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reports the progress of the start on standard output, where the user reads it; the log goes to a
 * file.
 */
public final class ConsoleProgress {
  private final Instant begin = Instant.now();

  /** One step, with the seconds since the beginning. */
  public void report(String step) {
    System.out.printf("%4d s  %s%n", seconds(), step);
  }

  /** Where people see what they would have got by mail. */
  public void mail(Endpoints endpoints) {
    line("mail that was sent", endpoints.mail());
  }

  /** The line that says that the application is ready, after the duration of the start. */
  public void ready(String url) {
    report("Started");
    System.out.println("VocaHire is ready at " + url);
  }

  /** The same where nothing is deployed: it is the tester's turn. */
  public void readyFor(ServerKind server, Endpoints endpoints) {
    report("Started");
    System.out.printf(
        "%s is ready at %s and has nothing deployed; its administration is on port %d%n",
        server.title(), endpoints.app(), endpoints.administrationPort());
  }

  /** The same where there is no server: exactly what there is, and where. */
  public void readyWithout(Endpoints endpoints, Path variables) {
    report("Started");
    say("Everything but the application server is ready; none was started:");
    line("database", endpoints.jdbcUrl() + " as " + endpoints.dbUser());
    line("identity provider", endpoints.issuer());
    line("realtime provider", endpoints.provider());
    mail(endpoints);
    line("test control APIs", String.join(", ", controlApis(endpoints)));
    line("a server's variables", "set -a; . " + variables);
  }

  /** The same with several nodes: where each is, how it is killed and started again. */
  public void readyWith(Endpoints endpoints, List<Long> processes) {
    for (int at = 0; at < processes.size(); at++) {
      line("node " + (at + 1), endpoints.nodes().get(at).app());
      line("  kill it", "kill -9 " + processes.get(at));
      line(
          "  start it again",
          "curl -X PUT -d '{\"state\":\"running\"}' " + endpoints.machine() + "/nodes/" + (at + 1));
    }
    mail(endpoints);
    ready(endpoints.app());
  }

  private static List<String> controlApis(Endpoints endpoints) {
    return Stream.of(endpoints.testControl(), endpoints.machine())
        .filter(Objects::nonNull)
        .toList();
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
