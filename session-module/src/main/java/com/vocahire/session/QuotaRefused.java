package com.vocahire.session;

/**
 * Event: a limit refused a caller. May be fired within a transaction: observers must neither block
 * nor throw.
 */
public record QuotaRefused(Limit limit) {

  /** The limit that was reached. */
  public enum Limit {
    /** {@code vocahire.session.max-per-hour}: this caller's own. */
    PER_HOUR,
    /** {@code vocahire.session.max-attempts-per-hour}: this caller's own, failed ones included. */
    ATTEMPTS_PER_HOUR,
    /** {@code vocahire.session.max-live}: the installation is full. */
    LIVE,
    /** {@code vocahire.feedback.max-per-day}: this caller's own. */
    FEEDBACK_PER_DAY
  }
}
