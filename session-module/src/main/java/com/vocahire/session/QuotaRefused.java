package com.vocahire.session;

/**
 * Event: a limit refused a caller. May be fired within a transaction: whoever observes it must
 * neither wait nor throw.
 */
public record QuotaRefused(Limit limit) {

  /** Which. */
  public enum Limit {
    /** {@code vocahire.session.per-hour}: this caller's own. */
    PER_HOUR,
    /** {@code vocahire.session.attempts-per-hour}: this caller's own, failed ones included. */
    ATTEMPTS_PER_HOUR,
    /** {@code vocahire.session.live}: the installation is full. */
    LIVE,
    /** {@code vocahire.feedback.per-day}: this caller's own. */
    FEEDBACK_PER_DAY
  }
}
