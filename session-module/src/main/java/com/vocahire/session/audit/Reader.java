package com.vocahire.session.audit;

import com.vocahire.session.Caller;

/** A caller who reads, and the scope of their access. */
public record Reader(Caller caller, Reach reach) {

  /** The scope of a reader's access. */
  public enum Reach {
    OWN,
    EVERYONE
  }

  public boolean reachesEveryone() {
    return reach == Reach.EVERYONE;
  }
}
