package com.vocahire.rehearsal.provider;

import java.io.IOException;
import java.util.UUID;

/** The emulator alone in a JVM: prints its address and key as JSON, ends with its input. */
final class Standalone {
  private Standalone() {}

  public static void main(String[] arguments) throws IOException {
    String key = "sk-" + UUID.randomUUID();
    try (RealtimeEmulator emulator = RealtimeEmulator.start(0, key)) {
      // Standard output is the interface: the public client's test reads this line.
      System.out.printf("{\"url\":\"%s\",\"key\":\"%s\"}%n", emulator.url(), key);
      while (System.in.read() >= 0) {
        // Whatever is typed: only the end of input counts.
      }
    }
    System.exit(0); // the media engine's own threads would keep the JVM
  }
}
