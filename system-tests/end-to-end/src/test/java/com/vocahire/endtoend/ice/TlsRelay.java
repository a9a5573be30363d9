package com.vocahire.endtoend.ice;

import com.microsoft.playwright.Route;
import com.vocahire.testkit.Coturn;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.SelfSigned;
import com.vocahire.testkit.TurnCredential;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/**
 * The real coturn behind TLS, under a certificate that only a browser configured to trust it
 * accepts.
 */
final class TlsRelay implements AutoCloseable {

  private final int port = Rehearsal.freePort();
  private final TurnCredential credential;
  private final SelfSigned certificate;
  private final Coturn coturn;

  TlsRelay() throws Exception {
    var secret = UUID.randomUUID().toString();
    credential = TurnCredential.good("ada", secret);
    KnownSecrets.add("relay's credential", credential.password());
    certificate = SelfSigned.inside(Files.createTempDirectory("secure-relay"));
    var signing = List.of("static-auth-secret=" + secret);
    coturn = Coturn.withTls(Rehearsal.freePort(), port, certificate, "secure.test", signing);
  }

  /** Where it listens for TLS. */
  int port() {
    return port;
  }

  /** Chromium's option that makes it trust this certificate and no other. */
  String trusted() {
    return "--ignore-certificate-errors-spki-list=" + certificate.keyDigest();
  }

  /** The server's answer with this relay besides its own: no company's relay is at hand here. */
  void isOfferedToo(Route route) {
    var answer = route.fetch();
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      var diagnosis = reader.readObject();
      var address = "turns:localhost:" + port + "?transport=tcp";
      var server =
          Json.createObjectBuilder()
              .add("urls", Json.createArrayBuilder().add(address))
              .add("username", credential.username())
              .add("credential", credential.password());
      var servers = Json.createArrayBuilder(diagnosis.getJsonArray("iceServers")).add(server);
      var more = Json.createObjectBuilder(diagnosis).add("iceServers", servers).build().toString();
      route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(more));
    }
  }

  @Override
  public void close() {
    coturn.close();
  }
}
