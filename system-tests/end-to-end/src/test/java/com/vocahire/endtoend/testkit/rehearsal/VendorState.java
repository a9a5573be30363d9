package com.vocahire.endtoend.testkit.rehearsal;

import java.util.Map;

/** The states of a vendor of relays. */
public enum VendorState {
  UP,
  SLOW,
  SILENT,
  DOWN,
  REFUSING,
  GARBAGE,
  ELSEWHERE,
  ENDLESS;

  /** The fault to inject for it; empty where nothing is wrong. */
  Map<String, ?> fault() {
    return switch (this) {
      case UP -> Map.of();
      case SLOW -> Map.of("delayMs", 60_000);
      case SILENT -> Map.of("silence", true);
      case DOWN -> Map.of("answer", "reset");
      case REFUSING -> Map.of("status", 503);
      case GARBAGE -> Map.of("answer", "html");
      case ELSEWHERE -> Map.of("answer", "redirect");
      case ENDLESS -> Map.of("answer", "huge");
    };
  }

  /** Whether a caller has to wait for the vendor's limit. */
  boolean takesTime() {
    return this == SLOW || this == SILENT;
  }
}
