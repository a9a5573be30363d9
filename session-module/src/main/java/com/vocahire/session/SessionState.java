package com.vocahire.session;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;

/** Where an interview stands. It only ever goes forward. */
public enum SessionState {
  /** Opened with an ephemeral token; waits for its offer. */
  CREATED,
  /** The offer is with the provider. */
  EXCHANGING,
  /** The answer went to the browser, which connects to the provider. */
  CONNECTING,
  /** The browser reported that audio and events flow. */
  LIVE,
  /** Over, for one {@link EndReason}. */
  ENDED;

  /** Returns whether the step from here to {@code next} exists. */
  public boolean canBecome(SessionState next) {
    return switch (this) {
      case CREATED -> next == EXCHANGING || next == ENDED;
      case EXCHANGING -> next == CONNECTING || next == ENDED;
      case CONNECTING -> next == LIVE || next == ENDED;
      case LIVE -> next == ENDED;
      case ENDED -> false;
    };
  }

  /** The states from which this one can be reached: what a conditional update asks for. */
  public Set<SessionState> before() {
    return Arrays.stream(values()).filter(from -> from.canBecome(this)).collect(toSet());
  }
}
