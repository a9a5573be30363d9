package com.vocahire.endtoend.benchmark;

import com.vocahire.endtoend.testkit.DistantStun;
import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.Machine;
import com.vocahire.endtoend.testkit.rehearsal.RunningRehearsal;
import java.io.IOException;
import java.util.Map;

/** A rehearsal whose application, provider and STUN server have the requested delays. */
final class Distances implements AutoCloseable {

  private final DistantStun stun = new DistantStun();
  private final RunningRehearsal rehearsal;
  private final Machine machine;
  private final Emulator emulator;

  Distances() throws IOException {
    rehearsal =
        RunningRehearsal.start(
            System.getProperty("vocahire.server"),
            Map.of(
                "VOCAHIRE_SESSION_MAX_PER_HOUR",
                "1000",
                "VOCAHIRE_SESSION_MAX_ATTEMPTS_PER_HOUR",
                "1000",
                "VOCAHIRE_ICE_STUN_URLS",
                stun.url()));
    machine = new Machine(rehearsal.machine().machine());
    emulator = new Emulator(rehearsal.endpoints());
  }

  /** With the application's distant address. */
  Endpoints endpoints() {
    var near = rehearsal.endpoints();
    return new Endpoints(
        machine.moveApplication(0),
        near.provider(),
        near.providerKey(),
        near.issuer(),
        near.jdbcUrl(),
        near.dbUser(),
        near.pid(),
        near.testControl());
  }

  /** Each in one direction, from the browser. */
  void become(int serverMs, int peerMs) {
    machine.moveApplication(serverMs);
    emulator.answerFarAway(peerMs);
    stun.become(peerMs);
  }

  @Override
  public void close() {
    emulator.close();
    machine.close();
    rehearsal.close();
    stun.close();
  }
}
