package com.vocahire.rehearsal.run;

import java.time.Duration;
import java.time.Instant;

/** Tells whoever started the rehearsal, in plain words, how far it is. */
final class Story {
  private final Instant begin = Instant.now();

  /** One step, with the seconds since the beginning. */
  void tell(String step) {
    System.out.printf("%4d s  %s%n", seconds(), step);
  }

  /** The line everybody waits for, alone. */
  void ready(String url) {
    System.out.println("VocaHire is ready at " + url);
  }

  private long seconds() {
    return Duration.between(begin, Instant.now()).toSeconds();
  }
}
