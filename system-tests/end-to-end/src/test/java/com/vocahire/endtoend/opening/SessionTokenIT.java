package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The browser is given a token of ours, good for one exchange of one caller; the provider's secret
 * stays on the server, sealed, for that exchange only.
 */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class SessionTokenIT {

  private static final String PROVIDERS = "ek_";

  private final Endpoints endpoints;
  private final String title = "Binder " + UUID.randomUUID();
  private final Map<String, String> job = Map.of("jobTitle", title);
  private final Emulator emulator;
  private Caller ada;
  private InterviewRecord record;

  SessionTokenIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @BeforeEach
  void open() throws Exception {
    ada = Caller.newcomer(endpoints);
    record = new InterviewRecord(endpoints);
  }

  @AfterEach
  void close() throws Exception {
    ada.close();
    emulator.heal();
    record.close();
  }

  @Test
  void theProvidersSecretNeverReachesTheBrowserAndLastsForOneExchange() throws Exception {
    var key = UUID.randomUUID().toString();
    var opened = seen(ada.post("realtime-session", job, key), 201);
    var id = opened.getString("id");
    var token = opened.getString("token");
    assertThat(token).matches("vht_[A-Za-z0-9_-]{43}");
    assertThat(seen(ada.post("realtime-session", job, key), 201).getString("token"))
        .as("a repeat")
        .isEqualTo(token);
    assertThat(opened.getString("expiresAt"))
        .as("the token's end is the session's")
        .isEqualTo(seen(ada.get("realtime-session/" + id), 200).getString("expiresAt"));
    assertThat(sealed(id)).isNotNull().doesNotContain(PROVIDERS);

    var exchanged = seen(ada.exchange(id, token), 200);

    assertThat(exchanged.getString("sdp")).startsWith("v=0");
    assertThat(sealed(id)).isNull();
    assertThat(emulator.clientSecrets(title))
        .singleElement()
        .satisfies(
            secret -> {
              assertThat(secret.required("seconds").asInt()).as("2 min and 15 s").isEqualTo(135);
              assertThat(secret.required("calls").asInt()).isEqualTo(1);
            });
    assertProblem(ada.exchange(id, token), 409, "already_exchanged");
    assertThat(emulator.clientSecrets(title).get(0).required("calls").asInt()).isEqualTo(1);
    ada.delete("realtime-session/" + id).close();
  }

  @Test
  void itIsOfNoUseToAnotherCaller() throws Exception {
    var opened = seen(ada.post("realtime-session", job), 201);
    var id = opened.getString("id");
    try (var mallory = Caller.newcomer(endpoints)) {
      assertProblem(mallory.exchange(id, opened.getString("token")), 404, "session_not_found");
      var own = seen(mallory.post("realtime-session", Map.of("jobTitle", "Cook")), 201);
      assertProblem(
          mallory.exchange(own.getString("id"), opened.getString("token")), 403, "token_mismatch");
      mallory.delete("realtime-session/" + own.getString("id")).close();
    }
    assertThat(emulator.clientSecrets(title).get(0).required("calls").asInt()).isZero();

    ada.delete("realtime-session/" + id).close();
    assertThat(sealed(id)).as("after the end").isNull();
  }

  @Test
  void anExchangeThatFailsUsesItUp() throws Exception {
    var opened = seen(ada.post("realtime-session", job), 201);
    emulator.inject(Map.of("calls", Map.of("status", 400)));

    assertProblem(
        ada.exchange(opened.getString("id"), opened.getString("token")), 502, "provider_error");

    assertThat(sealed(opened.getString("id"))).isNull();
    emulator.heal();
    assertProblem(
        ada.exchange(opened.getString("id"), opened.getString("token")), 409, "session_ended");
  }

  /** Headers and body, as the browser gets them. */
  private static JsonObject seen(Response answer, int status) {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getHeaders().toString()).doesNotContain(PROVIDERS);
    var body = answer.readEntity(JsonObject.class);
    assertThat(body.toString()).doesNotContain(PROVIDERS);
    return body;
  }

  private String sealed(String id) throws Exception {
    return record.value("select sealed_secret from interview where id = ?::uuid", id);
  }
}
