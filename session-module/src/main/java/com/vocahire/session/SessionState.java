package com.vocahire.session;

/** Where an interview stands. It only ever goes forward. */
public enum SessionState {
  /** Opened with an ephemeral token; waits for its offer. */
  CREATED,
  /** The offer is with the provider. */
  EXCHANGING,
  /** The answer went to the browser, which connects to the provider. */
  CONNECTING,
  /** The browser said that audio and events flow. */
  LIVE,
  /** Over, for one {@link EndReason}. */
  ENDED;

  /** Whether the step from here to {@code next} exists. */
  public boolean canBecome(SessionState next) {
    return switch (this) {
      case CREATED -> next == EXCHANGING || next == ENDED;
      case EXCHANGING -> next == CONNECTING || next == ENDED;
      case CONNECTING -> next == LIVE || next == ENDED;
      case LIVE -> next == ENDED;
      case ENDED -> false;
    };
  }
}
