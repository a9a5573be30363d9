package com.vocahire.rehearsal.launcher.server;

import java.util.List;
import java.util.stream.Stream;

/** How the application server's JVM runs. */
public enum ServerJvm {
  /** As on a company's machine. */
  LONG_LIVED(List.of()),

  /**
   * For tests: it compiles quickly instead of well, which halves the processor time of a start, and
   * collects garbage without threads of its own.
   */
  SHORT_LIVED(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

  private static final List<String> MEMORY = List.of("-Xmx768m", "-XX:MaxMetaspaceSize=384m");

  private final List<String> own;

  ServerJvm(List<String> own) {
    this.own = own;
  }

  List<String> options() {
    return Stream.of(MEMORY, own).flatMap(List::stream).toList();
  }
}
