package com.vocahire.endtoend.identity.keycloak;

import com.vocahire.testkit.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What an administrator does at Keycloak, by its own API. */
final class KeycloakAdministration implements AutoCloseable {

  /**
   * A user who can sign in.
   *
   * @param id what tokens name as {@code sub}
   */
  record User(String id, String name, String password) {}

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(5, TimeUnit.SECONDS)
          .readTimeout(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
          .build();
  private final URI address;
  private final String password;

  KeycloakAdministration(URI address, String password) {
    this.address = address;
    this.password = password;
  }

  /** Adds a user with these realm roles. */
  User add(String name, String... roles) {
    var secret = UUID.randomUUID().toString();
    var created =
        at("users")
            .post(
                Entity.json(
                    Map.of(
                        "username",
                        name,
                        "firstName",
                        name,
                        "lastName",
                        "Example",
                        "email",
                        name + "@example.com",
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", secret, "temporary", false)))));
    var location = done(created).getHeaderString("Location");
    var id = location.substring(location.lastIndexOf('/') + 1);
    var given = List.of(roles).stream().map(role -> get("roles/" + role)).toList();
    done(at("users/" + id + "/role-mappings/realm").post(Entity.json(given)));
    return new User(id, name, secret);
  }

  /** From now on VocaHire's access tokens are valid for so long, instead of the realm's time. */
  void letTokensLive(Duration time) {
    var vocahire = list("clients?clientId=vocahire").getJsonObject(0);
    var attributes =
        Json.createObjectBuilder(vocahire.getJsonObject("attributes"))
            .add("access.token.lifespan", Long.toString(time.toSeconds()));
    var changed = Json.createObjectBuilder(vocahire).add("attributes", attributes).build();
    done(at("clients/" + vocahire.getString("id")).put(Entity.json(changed)));
  }

  /** Ends all sessions of this user. */
  void signOut(User user) {
    done(at("users/" + user.id() + "/logout").post(Entity.json("{}")));
  }

  int sessions(User user) {
    return list("users/" + user.id() + "/sessions").size();
  }

  private JsonObject get(String path) {
    return at(path).get(JsonObject.class);
  }

  private JsonArray list(String path) {
    return at(path).get(JsonArray.class);
  }

  private static Response done(Response answer) {
    if (answer.getStatus() >= 300) {
      throw new IllegalStateException(answer.getStatus() + answer.readEntity(String.class));
    }
    answer.close();
    return answer;
  }

  private Invocation.Builder at(String path) {
    return client
        .target(address + "/admin/realms/vocahire/" + path)
        .request("application/json")
        .header("Authorization", "Bearer " + token());
  }

  /** A new one each time: they are valid for a minute. */
  private String token() {
    var form =
        new Form("grant_type", "password")
            .param("client_id", "admin-cli")
            .param("username", Keycloak.ADMINISTRATOR)
            .param("password", password);
    return client
        .target(address + "/realms/master/protocol/openid-connect/token")
        .request()
        .post(Entity.form(form), JsonObject.class)
        .getString("access_token");
  }

  @Override
  public void close() {
    client.close();
  }
}
