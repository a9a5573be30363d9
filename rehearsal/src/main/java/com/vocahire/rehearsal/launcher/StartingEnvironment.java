package com.vocahire.rehearsal.launcher;

import com.vocahire.rehearsal.idp.IdentityProvider;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.ParallelStart;
import com.vocahire.rehearsal.launcher.lifecycle.PortBlock;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.server.Emulator;
import com.vocahire.rehearsal.launcher.server.ServerVariables;
import com.vocahire.rehearsal.launcher.server.TurnRelay;
import com.vocahire.rehearsal.mail.RehearsalMail;
import com.vocahire.rehearsal.postgres.RehearsalDatabase;
import com.vocahire.rehearsal.provider.RealtimeEmulator;
import com.vocahire.rehearsal.turn.StunServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;

/**
 * Starts database, identity provider, emulated provider, mail server, STUN and relay, all at the
 * same time.
 */
final class StartingEnvironment {
  private final RunFolder folder;
  private final PortBlock ports;
  private final ManagedResources resources;
  private final Duration limit;
  private final Map<String, String> caller = System.getenv();

  /**
   * @param limit how long the database may take
   */
  StartingEnvironment(
      RunFolder folder, PortBlock ports, ManagedResources resources, Duration limit) {
    this.folder = folder;
    this.ports = ports;
    this.resources = resources;
    this.limit = limit;
  }

  Environment start(ParallelStart together) throws InterruptedException {
    var database = together.start("PostgreSQL", this::database);
    var identity = together.start("The identity provider", this::identity);
    var provider = together.start("The interviewer's voice", this::provider);
    var mail = together.start("Mail", this::mail);
    var stun = together.start("STUN", () -> resources.keep(StunServer::start));
    var relay = relay(together);
    var variables = new ServerVariables(caller);
    variables.stun(together.get(stun));
    Optional<RehearsalDatabase> postgres = together.get(database);
    postgres.ifPresent(it -> variables.database(it.jdbcUrl(), RehearsalDatabase.USER));
    IdentityProvider issuer = together.get(identity);
    variables.identity(issuer.issuer(), issuer.keys(), IdentityProvider.CLIENT);
    Optional<Emulator> emulator = together.get(provider);
    emulator.ifPresentOrElse(variables::provider, variables::realProvider);
    if (relay.isPresent()) {
      variables.relay(together.get(relay.get()));
    }
    RehearsalMail letters = together.get(mail);
    variables.mail(letters.port(), "http://localhost:" + ports.http());
    return new Environment(postgres, issuer, emulator, letters, variables);
  }

  /** Only where the caller wants one. */
  private Optional<Future<TurnRelay>> relay(ParallelStart together) {
    if (!ServerVariables.wantsRelay(caller)) {
      return Optional.empty();
    }
    return Optional.of(
        together.start(
            "The relay", () -> TurnRelay.start(folder, ports.relay(), resources, limit)));
  }

  /** None is started when the caller names another. */
  private Optional<RehearsalDatabase> database() throws Exception {
    if (caller.containsKey(ServerVariables.DATABASE_URL)) {
      return Optional.empty();
    }
    var database =
        resources.keep(
            () ->
                RehearsalDatabase.start(
                    folder.databaseBinaries(),
                    folder.database(),
                    ports.database(),
                    folder.databaseCreation(),
                    limit));
    return Optional.of(database);
  }

  private RehearsalMail mail() throws Exception {
    return resources.keep(() -> RehearsalMail.start(ports.mail(), ports.mailPage()));
  }

  private IdentityProvider identity() throws Exception {
    return resources.keep(() -> IdentityProvider.start(ports.identity(), folder.root()));
  }

  /** None is started when the caller has a key of the real provider. */
  private Optional<Emulator> provider() throws Exception {
    if (ServerVariables.asksRealProvider(caller)) {
      return Optional.empty();
    }
    String key = "sk-rehearsal-" + UUID.randomUUID();
    var emulator = resources.keep(() -> RealtimeEmulator.start(ports.provider(), key));
    return Optional.of(
        new Emulator(
            emulator.url().toString(),
            emulator.azureUrl().toString(),
            emulator.entraUrl().toString(),
            key));
  }
}
