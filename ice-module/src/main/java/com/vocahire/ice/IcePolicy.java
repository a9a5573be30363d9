package com.vocahire.ice;

import java.util.Arrays;
import java.util.Optional;

/** An installation allows its candidates these network paths for an interview's media. */
public enum IcePolicy {
  /** Any path; the browser chooses. */
  ALL("all"),
  /** Through the relay only: for networks that permit nothing else. */
  RELAY("relay"),
  /** First without the relay, to save its cost; with it if that does not connect. */
  HOST_FIRST("host-first");

  private final String word;

  IcePolicy(String word) {
    this.word = word;
  }

  /** As the configuration and the page write it. */
  public String word() {
    return word;
  }

  /** The policy of this word; empty when there is none. */
  public static Optional<IcePolicy> named(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word.equals(word)).findFirst();
  }
}
