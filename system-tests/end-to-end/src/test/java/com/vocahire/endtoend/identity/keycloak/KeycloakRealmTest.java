package com.vocahire.endtoend.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Rehearsal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The realm that an administrator imports has no access that would have to be removed afterwards.
 */
class KeycloakRealmTest {

  private final JsonObject realm = read();
  private final JsonObject client = realm.getJsonArray("clients").getJsonObject(0);

  @Test
  void containsNoUserAndNoSecret() {
    assertThat(realm).doesNotContainKeys("users", "components", "smtpServer", "identityProviders");
    assertThat(realm.getJsonArray("clients")).hasSize(1);
    assertThat(client).doesNotContainKey("secret");
    assertThat(realm.getBoolean("registrationAllowed")).isFalse();
  }

  @Test
  void slowsDownWhoGuessesPasswordsAndTakesThemOverTlsOnly() {
    assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
    assertThat(realm.getInt("failureFactor")).isLessThanOrEqualTo(10);
    assertThat(realm.getString("passwordPolicy")).contains("length(12)");
    assertThat(realm.getString("sslRequired")).isEqualTo("external");
  }

  @Test
  void leadsBackToThePagesAndNowhereElse() {
    assertThat(strings(client, "redirectUris"))
        .containsExactly(
            "${VOCAHIRE_URL}interview.xhtml",
            "${VOCAHIRE_URL}interviews.xhtml",
            "${VOCAHIRE_URL}record.xhtml",
            "${VOCAHIRE_URL}diagnostics.xhtml",
            "${VOCAHIRE_URL}operations.xhtml",
            "${VOCAHIRE_URL}positions.xhtml",
            "${VOCAHIRE_URL}position.xhtml");
    assertThat(strings(client, "webOrigins")).containsExactly("+");
    assertThat(client.toString()).doesNotContain("*", "localhost");
  }

  @Test
  void saysNothingAboutTheBearerButTheThreeRoles() {
    assertThat(client.getBoolean("fullScopeAllowed")).isFalse();
    assertThat(strings(realm.getJsonArray("scopeMappings").getJsonObject(0), "roles"))
        .containsExactlyInAnyOrder("candidate", "operator", "recruiter", "reviewer");
  }

  private static Iterable<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static JsonObject read() {
    var file = Rehearsal.top().resolve("server-config/keycloak/vocahire-realm.json");
    try (var json = Json.createReader(Files.newBufferedReader(file))) {
      return json.readObject();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
