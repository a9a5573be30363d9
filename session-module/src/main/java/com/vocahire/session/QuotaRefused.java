package com.vocahire.session;

/**
 * Event: an interview was not opened, because a limit was reached. Fired within the opening's
 * transaction: whoever observes it must neither wait nor throw.
 */
public record QuotaRefused(Limit limit) {

  /** Which. */
  public enum Limit {
    /** {@code vocahire.session.per-hour}: this caller's own. */
    PER_HOUR,
    /** {@code vocahire.session.live}: the installation is full. */
    LIVE
  }
}
