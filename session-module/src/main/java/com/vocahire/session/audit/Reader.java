package com.vocahire.session.audit;

import com.vocahire.session.Caller;

/** Who wants to read, and how far they reach. */
public record Reader(Caller caller, Reach reach) {

  /** Whose interviews somebody may read. */
  public enum Reach {
    OWN,
    EVERYONE
  }

  public boolean reachesEveryone() {
    return reach == Reach.EVERYONE;
  }
}
