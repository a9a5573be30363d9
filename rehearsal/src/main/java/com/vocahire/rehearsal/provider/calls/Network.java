package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.network.Conditions;
import java.util.Optional;

/** Whether calls to come are far away, and how far; until a tester says so none is. */
public final class Network {
  private Optional<Conditions> conditions = Optional.empty();

  /** Calls that are answered from now on come through a relay each. */
  public synchronized void become(Conditions next) {
    conditions = Optional.of(next);
  }

  /** Calls that are answered from now on come directly. */
  public synchronized void becomeNear() {
    conditions = Optional.empty();
  }

  synchronized NetworkPath way() {
    return new NetworkPath(conditions);
  }
}
