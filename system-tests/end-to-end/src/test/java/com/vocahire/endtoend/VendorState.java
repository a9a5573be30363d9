package com.vocahire.endtoend;

import java.util.Map;

/** How a vendor of relays may fare, and what the emulator's door is told for it. */
enum VendorState {
  UP(Map.of()),
  SLOW(Map.of("delayMs", 3_000)),
  SILENT(Map.of("silence", true)),
  DOWN(Map.of("answer", "reset")),
  REFUSING(Map.of("status", 503)),
  GARBAGE(Map.of("answer", "html")),
  ELSEWHERE(Map.of("answer", "redirect")),
  ENDLESS(Map.of("answer", "huge"));

  private final Map<String, ?> fault;

  VendorState(Map<String, ?> fault) {
    this.fault = fault;
  }

  Map<String, ?> fault() {
    return fault;
  }

  /** Whether a caller has to wait for the vendor's limit. */
  boolean takesTime() {
    return this == SLOW || this == SILENT;
  }
}
