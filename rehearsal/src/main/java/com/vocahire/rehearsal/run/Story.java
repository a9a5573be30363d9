package com.vocahire.rehearsal.run;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells whoever started the rehearsal, in plain words, how far it is. On standard output, because
 * that person sits at the terminal; the log goes to a file.
 */
final class Story {
  private final Instant begin = Instant.now();

  /** One step, with the seconds since the beginning. */
  void tell(String step) {
    System.out.printf("%4d s  %s%n", seconds(), step);
  }

  /** The line everybody waits for, after how long it took. */
  void ready(String url) {
    tell("Started");
    System.out.println("VocaHire is ready at " + url);
  }

  /** A sentence without a time. */
  static void say(String sentence) {
    System.out.println(sentence);
  }

  private long seconds() {
    return Duration.between(begin, Instant.now()).toSeconds();
  }
}
