package com.vocahire.rehearsal.launcher.server;

import java.util.List;
import java.util.stream.Stream;

/** The application server's JVM runs with one of these sets of options. */
public enum ServerJvm {
  /** As on a company's machine. */
  LONG_LIVED,

  /**
   * For tests: it compiles quickly instead of well, which halves the processor time of a start, and
   * collects garbage without threads of its own.
   */
  SHORT_LIVED;

  private static final List<String> MEMORY = List.of("-Xmx768m", "-XX:MaxMetaspaceSize=384m");

  /**
   * The JDK's common pool, as every machine with more than two processors has it: its threads have
   * no class of the application, and with two processors nothing would run on them.
   */
  private static final String COMMON_POOL =
      "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3";

  List<String> options() {
    return Stream.of(MEMORY, List.of(COMMON_POOL), own()).flatMap(List::stream).toList();
  }

  private List<String> own() {
    return switch (this) {
      case LONG_LIVED -> List.of();
      case SHORT_LIVED -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    };
  }
}
