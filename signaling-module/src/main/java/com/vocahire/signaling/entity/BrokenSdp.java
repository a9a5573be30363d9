package com.vocahire.signaling.entity;

/** A description breaks a rule. The message names the rule and never shows the text. */
public final class BrokenSdp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private BrokenSdp(String rule) {
    super(rule);
  }

  /** {@code rule} completes "a description that ...". */
  static void unless(boolean holds, String rule) {
    if (!holds) {
      throw new BrokenSdp(rule);
    }
  }
}
