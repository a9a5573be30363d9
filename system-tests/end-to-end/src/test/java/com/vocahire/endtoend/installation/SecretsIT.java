package com.vocahire.endtoend.installation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.PlainProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server keeps the secrets by its own means, and its environment has none: the provider's key
 * and the database's password in its store, another secret in a file, and the database asks the
 * application for its password.
 */
@OnRehearsal(PlainProfile.class)
@Order(SecretsIT.LAST_OF_ITS_PROFILE)
class SecretsIT {

  /** The server is another afterwards. */
  static final int LAST_OF_ITS_PROFILE = Order.DEFAULT + 1;

  private static final String PASSWORD = "pw-" + UUID.randomUUID();
  private static final String SALT = "salt-" + UUID.randomUUID();
  private static final List<String> IN_THE_ENVIRONMENT =
      List.of("VOCAHIRE_PROVIDER_KEY", "VOCAHIRE_DATABASE_PASSWORD");

  @TempDir private static Path secrets;
  private static ServerSecrets store;
  private static Endpoints endpoints;
  private static long serverPid;

  @BeforeAll
  static void start(Endpoints running, Machine machine) throws Exception {
    endpoints = running;
    KnownSecrets.add("database password", PASSWORD);
    KnownSecrets.add("salt", SALT);
    Files.writeString(secrets.resolve("vocahire.provider.safety-salt"), SALT);
    store = ServerSecrets.of(endpoints);
    store.keep(endpoints.providerKey(), PASSWORD, secrets, machine);
    askForThePassword("scram-sha-256");
    Map<String, String> taken = new HashMap<>();
    IN_THE_ENVIRONMENT.forEach(name -> taken.put(name, null));
    machine.startServer(taken);
    serverPid = machine.serverPid();
  }

  /** PostgreSQL reads its file of rules from the top. */
  private static void askForThePassword(String how) throws Exception {
    var rules = store.instance("../database/pg_hba.conf");
    var others = Files.readString(rules).replaceAll("(?m)^host vocahire .*\n", "");
    Files.writeString(rules, "host vocahire vocahire 127.0.0.1/32 " + how + "\n" + others);
    try (var connection = DriverManager.getConnection(endpoints.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("alter role vocahire password '" + PASSWORD + "'");
      statement.execute("select pg_reload_conf()");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    askForThePassword("trust"); // the folder is another rehearsal's some day
  }

  @Test
  void anInterviewOpensWithWhatTheServerKeeps(Emulator emulator) throws Exception {
    assertThatThrownBy(
            () -> DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.dbUser(), "wrong"))
        .isInstanceOf(SQLException.class)
        .extracting(refused -> ((SQLException) refused).getSQLState())
        .isEqualTo("28P01");

    var name = "newcomer-" + UUID.randomUUID();
    try (var ada = Caller.candidate(endpoints, name)) {
      var opened = ada.openAndExchange();
      assertThat(opened.getStatus()).isEqualTo(201);
      var id = opened.readEntity(JsonObject.class).getString("sessionId");
      assertThat(emulator.call(callOf(id)).required("safetyIdentifier").asText())
          .as("hashed with the salt in the file")
          .isEqualTo(hmac(SALT, name));
      ada.delete("realtime-session/" + id).close();
    }
  }

  @Test
  void theServersEnvironmentAndConfigurationHaveNone() throws Exception {
    var environment = Files.readString(Path.of("/proc/" + serverPid + "/environ"), ISO_8859_1);
    var configuration = Files.readString(store.configuration());

    assertThat(environment).contains("VOCAHIRE_PROVIDER_URL").doesNotContain(IN_THE_ENVIRONMENT);
    for (var file : Map.of("environment", environment, "configuration", configuration).entrySet()) {
      assertThat(file.getValue().contains(endpoints.providerKey())).as(file.getKey()).isFalse();
      assertThat(file.getValue().contains(PASSWORD)).as(file.getKey()).isFalse();
      assertThat(file.getValue().contains(SALT)).as(file.getKey()).isFalse();
    }
  }

  private static String callOf(String interview) throws SQLException {
    var query = "select call_id from interview where id = cast(? as uuid)";
    try (var database = DriverManager.getConnection(endpoints.jdbcUrl(), "vocahire", PASSWORD);
        var statement = database.prepareStatement(query)) {
      statement.setString(1, interview);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static String hmac(String key, String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
  }
}
