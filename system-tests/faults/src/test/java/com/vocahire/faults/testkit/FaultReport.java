package com.vocahire.faults.testkit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What the suite has injected on one server and what came of it. */
public final class FaultReport {
  private static final Logger LOG = System.getLogger(FaultReport.class.getName());

  private final String server;
  private final List<InjectedFault> injected = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();

  public FaultReport(String server) {
    this.server = server;
  }

  /** A fault; what is asked while it lasts is counted for it. */
  public synchronized InjectedFault injected(String what) {
    var fault = new InjectedFault(what);
    injected.add(fault);
    return fault;
  }

  /** Something measured that belongs into the report. */
  public synchronized void figure(String sentence) {
    figures.add(sentence);
  }

  /** Prints it and writes it below {@code target}. */
  public synchronized void write() throws IOException {
    String text = text();
    LOG.log(Level.INFO, "{0}", text);
    Files.writeString(Path.of("target", "fault-report-" + server + ".txt"), text);
  }

  private String text() {
    var text = new StringBuilder("Fault suite on " + server + "\n");
    text.append(line("fault", "requests", "lost", "wrong status", "over budget", "slowest"));
    for (var fault : injected) {
      text.append(
          line(
              fault.what(),
              fault.requests(),
              fault.lost(),
              fault.wrong(),
              fault.late(),
              fault.slowest().toMillis() + " ms"));
    }
    figures.forEach(figure -> text.append(figure).append('\n'));
    return text.append(
            String.format(
                Locale.ROOT,
                "%s: faults injected %d, requests %d, lost %d, wrong status %d, over budget %d%n",
                server,
                injected.size(),
                sum(InjectedFault::requests),
                sum(InjectedFault::lost),
                sum(InjectedFault::wrong),
                sum(InjectedFault::late)))
        .toString();
  }

  private int sum(ToIntFunction<InjectedFault> what) {
    return injected.stream().mapToInt(what).sum();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-72s %9s %6s %13s %12s %10s%n", cells);
  }
}
