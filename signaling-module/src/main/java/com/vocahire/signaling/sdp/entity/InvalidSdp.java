package com.vocahire.signaling.sdp.entity;

/** A description violates a rule. The message names the rule and never contains the text. */
public final class InvalidSdp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: the rule identifies the place, and rejecting stays cheap. */
  private InvalidSdp(String rule) {
    super(rule, null, false, false);
  }

  /** {@code rule} completes "a description that ...". */
  static void unless(boolean holds, String rule) {
    if (!holds) {
      throw new InvalidSdp(rule);
    }
  }
}
