package com.vocahire.endtoend.identity;

import com.vocahire.endtoend.testkit.TestIssuer;
import com.vocahire.endtoend.testkit.rehearsal.EndToEndProfile;
import java.io.IOException;
import java.util.Map;

/** A server that trusts an issuer of the test, which signs whatever the test wants. */
final class OwnIssuer implements EndToEndProfile {

  final TestIssuer issuer;

  OwnIssuer() throws IOException {
    issuer = new TestIssuer();
  }

  @Override
  public Map<String, String> variables() {
    return Map.ofEntries(
        Map.entry("MP_JWT_VERIFY_ISSUER", issuer.name()),
        Map.entry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.keys()),
        Map.entry("MP_JWT_VERIFY_AUDIENCES", "vocahire,api://vocahire"),
        Map.entry("VOCAHIRE_IDENTITY_AUTHORIZED_PARTIES", "https://careers.example"),
        Map.entry("VOCAHIRE_IDENTITY_CLIENT_IDS", "1example23456789"),
        Map.entry(
            "VOCAHIRE_IDENTITY_ROLES_CLAIMS",
            "groups,roles,realm_access/roles,https://company.example/roles"),
        Map.entry("VOCAHIRE_IDENTITY_ROLES", "HR Interviews=candidate,IT=operator"),
        Map.entry("VOCAHIRE_IDENTITY_DEFAULT_ROLE", "candidate"),
        Map.entry("VOCAHIRE_IDENTITY_KEYS_TIMEOUT", "PT2S"),
        Map.entry("VOCAHIRE_IDENTITY_KEYS_MIN_INTERVAL", "PT0.5S"));
  }

  @Override
  public void close() {
    issuer.close();
  }
}
