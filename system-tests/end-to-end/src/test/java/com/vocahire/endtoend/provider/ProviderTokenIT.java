package com.vocahire.endtoend.provider;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.TracedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With {@code vocahire.session.token=provider} the browser has the provider's own secret. */
@OnRehearsal(TracedProfile.class)
class ProviderTokenIT {

  private final Endpoints endpoints;
  private final Emulator emulator;

  ProviderTokenIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void itIsHandedOutAndTheExchangeGoesUnderIt() {
    var title = "Porter " + UUID.randomUUID();
    try (var ada = Caller.newcomer(endpoints)) {
      var opened =
          ada.post("realtime-session", Map.of("jobTitle", title)).readEntity(JsonObject.class);
      var id = opened.getString("id");
      assertThat(opened.getString("token")).startsWith("ek_");

      assertThat(ada.exchange(id, opened.getString("token")).getStatus()).isEqualTo(200);

      assertThat(emulator.clientSecrets(title))
          .singleElement()
          .satisfies(secret -> assertThat(secret.required("calls").asInt()).isEqualTo(1));
      assertProblem(ada.exchange(id, opened.getString("token")), 409, "already_exchanged");
      ada.delete("realtime-session/" + id).close();
    }
  }

  @Test
  void theDiagnosticsWarn() {
    try (var operator = Caller.named(endpoints, "eve", "operator")) {
      var answer = operator.get("diagnostic/webrtc-test").readEntity(JsonObject.class);
      var checks = answer.getJsonObject("server").getJsonArray("checks");

      assertThat(checks.getValuesAs(JsonObject.class))
          .filteredOn(check -> check.getString("name").equals("provider-token"))
          .singleElement()
          .satisfies(
              check -> {
                assertThat(check.getString("status")).isEqualTo("warned");
                assertThat(check.getString("advice")).contains("vocahire.session.token=own");
              });
    }
  }
}
