package com.vocahire.signaling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who serves the Realtime API; both in its generally available form. */
public enum ProviderKind {
  OPENAI("/realtime/calls"),
  /** The filter keeps the instructions, and what else a browser need not see, from its channel. */
  AZURE("/realtime/calls?webrtcfilter=on");

  private final String calls;

  ProviderKind(String calls) {
    this.calls = calls;
  }

  /** Where offers go, under the provider's base. */
  public String calls() {
    return calls;
  }

  /** As {@code vocahire.provider.kind} writes it, in lower case. */
  public static Optional<ProviderKind> named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
