package com.vocahire.rehearsal.postgres;

/** The states that a test may set the database to while a rehearsal is running. */
public enum DatabaseState {
  RUNNING,
  /** Ended as by an administrator; connections are refused. The data stays. */
  STOPPED,
  /** Every process of it hangs: connections stand and nothing answers. */
  FROZEN,
  /**
   * Only the process that accepts connections is stopped: existing connections work, new ones get
   * no answer.
   */
  NOT_ACCEPTING
}
