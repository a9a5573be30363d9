package com.vocahire.faults.diagnosis;

import com.vocahire.testkit.Coturn;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.SelfSigned;
import com.vocahire.testkit.TurnCredential;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The real coturn for a server: TURN by UDP and TCP, by TLS under a self-made name, and STUN. */
final class TurnServer implements AutoCloseable {

  private final String secret = UUID.randomUUID().toString();
  private final int port = Rehearsal.freePort();
  private final int tls = Rehearsal.freePort();
  private final SelfSigned certificate;
  private Coturn coturn;
  private boolean well;

  TurnServer() throws Exception {
    certificate = SelfSigned.inside(Files.createTempDirectory("relay"));
    become();
    well = true;
  }

  /**
   * The variables by which a server finds it: for the vendor {@code static} only its TLS address.
   */
  Map<String, String> variables() {
    var address = "turn:127.0.0.1:" + port;
    var credential = TurnCredential.good("ada", secret);
    KnownSecrets.add("relay's secret", secret);
    KnownSecrets.add("relay's credential", credential.password());
    return Map.of(
        "VOCAHIRE_ICE_COTURN_URLS",
        address + "?transport=udp," + address + "?transport=tcp",
        "VOCAHIRE_ICE_COTURN_SECRET",
        secret,
        "VOCAHIRE_ICE_STATIC_URLS",
        "turns:localhost:" + tls + "?transport=tcp",
        "VOCAHIRE_ICE_STATIC_USERNAME",
        credential.username(),
        "VOCAHIRE_ICE_STATIC_CREDENTIAL",
        credential.password(),
        "VOCAHIRE_ICE_STUN_URLS",
        "stun:127.0.0.1:" + port);
  }

  void stop() {
    well = false;
    coturn.close();
  }

  void freeze() {
    well = false;
    coturn.freeze();
  }

  /** Starts again with these lines besides; a secret among them takes the place of its own. */
  void become(String... more) {
    if (coturn != null) {
      stop();
    }
    var lines = new ArrayList<>(List.of(more));
    if (lines.stream().noneMatch(line -> line.startsWith("static-auth-secret="))) {
      lines.add("static-auth-secret=" + secret);
    }
    coturn = Coturn.withTls(port, tls, certificate, "faults", lines);
  }

  void heal() {
    if (!well) {
      become();
      well = true;
    }
  }

  @Override
  public void close() {
    coturn.close();
  }
}
