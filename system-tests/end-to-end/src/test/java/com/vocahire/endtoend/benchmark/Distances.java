package com.vocahire.endtoend.benchmark;

import com.vocahire.endtoend.testkit.DistantStun;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import java.io.IOException;
import java.util.Map;

/** A rehearsal whose application, provider and STUN server have the requested delays. */
final class Distances implements AutoCloseable {

  private final DistantStun stun = new DistantStun();
  private final Rehearsal rehearsal;
  private final Machine machine;
  private final Emulator emulator;

  Distances() throws IOException {
    rehearsal =
        Rehearsal.start(
            System.getProperty("vocahire.server"),
            Map.of(
                "VOCAHIRE_SESSION_MAX_PER_HOUR",
                "1000",
                "VOCAHIRE_SESSION_MAX_ATTEMPTS_PER_HOUR",
                "1000",
                "VOCAHIRE_ICE_STUN_URLS",
                stun.url()));
    machine = new Machine(rehearsal.endpoints());
    emulator = new Emulator(rehearsal.endpoints());
  }

  /** With the application's distant address. */
  Endpoints endpoints() {
    return rehearsal.endpoints().withApp(machine.moveApplication(0));
  }

  /** Each in one direction, from the browser. */
  void become(int serverMs, int peerMs) {
    machine.moveApplication(serverMs);
    emulator.answerFarAway(peerMs);
    stun.become(peerMs);
  }

  @Override
  public void close() {
    rehearsal.close();
    stun.close();
  }
}
