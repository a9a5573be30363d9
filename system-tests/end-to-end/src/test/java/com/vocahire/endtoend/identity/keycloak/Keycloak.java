package com.vocahire.endtoend.identity.keycloak;

import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A Keycloak of its own on loopback, with the realm that administrators import. */
final class Keycloak implements AutoCloseable {

  static final String ADMINISTRATOR = "administrator";

  private static final long STOPPED_S = 20;

  private final FileChannel claim;
  private final Process process;
  private final URI address;
  private final String password;
  private final Thread lastResort = new Thread(this::stop);

  private Keycloak(FileChannel claim, Process process, URI address, String password) {
    this.claim = claim;
    this.process = process;
    this.address = address;
    this.password = password;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /**
   * Starts it without waiting.
   *
   * @param app where VocaHire will be, with a slash at the end
   */
  static Keycloak start(URI app) throws IOException {
    var address = URI.create("http://localhost:" + Rehearsal.freePort());
    var password = UUID.randomUUID().toString();
    var claim = KeycloakInstallation.claim();
    var process =
        KeycloakInstallation.launch(
            address,
            Map.of(
                "VOCAHIRE_URL", app.toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password));
    return new Keycloak(claim, process, address, password);
  }

  /** Returns when the realm answers. */
  void awaitReady() throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    Waiting.await("Keycloak; its log is " + KeycloakInstallation.log())
        .ignoreExceptionsInstanceOf(IOException.class)
        .failFast(
            "Keycloak has ended; its log is " + KeycloakInstallation.log(),
            () -> !process.isAlive())
        .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    claim.close();
  }

  /** The issuer, as tokens name it. */
  String realm() {
    return address + "/realms/vocahire";
  }

  /** The configuration that VocaHire needs, as its documents say. */
  Map<String, String> variables() {
    return Map.of(
        "VOCAHIRE_OIDC_AUTHORITY",
        realm(),
        "VOCAHIRE_OIDC_CLIENT_ID",
        "vocahire",
        "VOCAHIRE_OIDC_SCOPE",
        "openid profile",
        "MP_JWT_VERIFY_ISSUER",
        realm(),
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        realm() + "/protocol/openid-connect/certs",
        "MP_JWT_VERIFY_AUDIENCES",
        "vocahire");
  }

  KeycloakAdministration administration() {
    return new KeycloakAdministration(address, password);
  }

  @Override
  public void close() throws IOException {
    claim.close();
    Runtime.getRuntime().removeShutdownHook(lastResort);
    stop();
  }

  private void stop() {
    var children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(STOPPED_S, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
