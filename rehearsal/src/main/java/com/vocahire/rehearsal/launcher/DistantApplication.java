package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.network.Conditions;
import com.vocahire.rehearsal.network.StreamRelay;
import java.util.Optional;

/** Another address of the application, as far away as a tester says; none until one does. */
final class DistantApplication implements AutoCloseable {
  private final int port;
  private final int application;
  private StreamRelay relay;

  /**
   * @param port where it will be, 0 for any free one
   * @param application the application's own
   */
  DistantApplication(int port, int application) {
    this.port = port;
    this.application = application;
  }

  synchronized void become(Conditions conditions) {
    if (relay == null) {
      relay = StreamRelay.at(port, application, conditions);
    }
    relay.become(conditions);
  }

  /** With a slash at the end; empty until a test has requested it. */
  synchronized Optional<String> url() {
    return Optional.ofNullable(relay).map(it -> "http://localhost:" + it.port() + "/");
  }

  @Override
  public synchronized void close() {
    if (relay != null) {
      relay.close();
    }
  }
}
