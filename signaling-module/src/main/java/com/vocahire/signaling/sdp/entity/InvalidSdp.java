package com.vocahire.signaling.sdp.entity;

/** A description breaks a rule. The message names the rule and never shows the text. */
public final class InvalidSdp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack: the rule says it all, and refusing costs little. */
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
