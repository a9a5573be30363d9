package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.idp.IdentityProvider;
import com.vocahire.rehearsal.launcher.lifecycle.Endpoints;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.server.Emulator;
import com.vocahire.rehearsal.launcher.server.ServerVariables;
import com.vocahire.rehearsal.mail.RehearsalMail;
import com.vocahire.rehearsal.postgres.RehearsalDatabase;
import java.io.IOException;
import java.util.Optional;

/**
 * What production has outside the application server, started.
 *
 * @param database absent when the caller has named another
 * @param identity always the rehearsal's own
 * @param emulator absent when the real provider is asked
 * @param mail always the rehearsal's own; what another's variables name it does not get
 * @param variables the variables by which the server finds all this
 */
record Environment(
    Optional<RehearsalDatabase> database,
    IdentityProvider identity,
    Optional<Emulator> emulator,
    RehearsalMail mail,
    ServerVariables variables) {

  Endpoints endpoints(RunFolder folder, PortBlock ports, MachineControlApi machine)
      throws IOException {
    return new Endpoints(
        "http://localhost:" + ports.http() + "/",
        variables.get(ServerVariables.PROVIDER_URL),
        emulator.map(Emulator::key).orElse(null),
        identity.issuer().toString(),
        variables.get(ServerVariables.DATABASE_URL),
        variables.get(ServerVariables.DATABASE_USER),
        ProcessHandle.current().pid(),
        folder.server().toString(),
        emulator.map(Emulator::testControl).orElse(null),
        machine.url(),
        mail.url(),
        ports.administration(),
        folder.home().toString(),
        folder.instance().toString(),
        null);
  }
}
