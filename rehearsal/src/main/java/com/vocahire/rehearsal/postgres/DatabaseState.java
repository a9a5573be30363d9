package com.vocahire.rehearsal.postgres;

/** What can be made of the database while a rehearsal goes on. */
public enum DatabaseState {
  RUNNING,
  /** Ended as by an administrator; connections are refused. The data stays. */
  STOPPED,
  /** Every process of it hangs: connections stand and nothing answers. */
  FROZEN,
  /** Only who accepts connections hangs: what is connected works, a new one is never greeted. */
  DEAF
}
