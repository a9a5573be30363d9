package com.vocahire.rehearsal.provider.calls;

import com.vocahire.rehearsal.network.Conditions;
import java.util.Optional;

/** The network conditions of new calls; none until a test sets them. */
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

  synchronized NetworkPath newPath() {
    return new NetworkPath(conditions);
  }
}
