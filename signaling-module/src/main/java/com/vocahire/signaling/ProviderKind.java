package com.vocahire.signaling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of provider of the Realtime API, in its generally available form. */
public enum ProviderKind {
  OPENAI("/realtime/calls"),
  /**
   * The filter hides the instructions, and other events that a browser does not need, from its data
   * channel.
   */
  AZURE("/realtime/calls?webrtcfilter=on");

  private final String calls;

  ProviderKind(String calls) {
    this.calls = calls;
  }

  /** Returns the path for offers, below the provider's base URL. */
  public String calls() {
    return calls;
  }

  /**
   * The kind that {@code vocahire.provider.kind} names, in lower case; empty where there is none.
   */
  public static Optional<ProviderKind> named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
