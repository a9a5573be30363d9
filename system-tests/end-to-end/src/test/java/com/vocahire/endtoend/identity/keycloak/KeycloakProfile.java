package com.vocahire.endtoend.identity.keycloak;

import com.vocahire.endtoend.testkit.rehearsal.EndToEndProfile;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A server that trusts a Keycloak, which starts beside it and knows its address. */
final class KeycloakProfile implements EndToEndProfile {

  /** So short that every interview outlives several. */
  static final Duration TOKENS_LIVE = Duration.ofSeconds(15);

  final Keycloak keycloak;
  private final int port = Rehearsal.freePort();
  private KeycloakAdministration administration;

  KeycloakProfile() throws IOException {
    keycloak = Keycloak.start(URI.create("http://localhost:" + port + "/"));
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Map<String, String> variables() {
    return keycloak.variables();
  }

  @Override
  public void started(Rehearsal rehearsal) throws IOException {
    keycloak.awaitReady();
    administration = keycloak.administration();
    administration.letTokensLive(TOKENS_LIVE);
  }

  KeycloakAdministration administration() {
    return administration;
  }

  @Override
  public void close() throws IOException {
    keycloak.close();
    if (administration != null) {
      administration.close();
    }
  }
}
