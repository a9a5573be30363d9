package com.vocahire.endtoend.opening;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller says of consent is kept, shown and taken away as it was said. */
@OnRehearsal(SharedProfile.class)
class ConsentIT {

  private final Caller ada;

  ConsentIT(Endpoints endpoints, Caller ada) {
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  @Test
  void bothFormsOfAnOpeningTakeIt() {
    var apart = opened(Map.of("jobTitle", "Cook", "consentVersion", "2026-11"), "id");
    assertThat(kept(apart).getJsonObject("consent").getString("version")).isEqualTo("2026-11");
    assertThat(export(apart)).contains("Consent: text 2026-11, given ");
    ada.delete("realtime-session/" + apart).close();

    var offer = Offers.chromium();
    var joined =
        opened(Map.of("jobTitle", "Cook", "sdp", offer, "consentVersion", "7"), "sessionId");
    assertThat(kept(joined).getJsonObject("consent").getString("version")).isEqualTo("7");
    ada.delete("interviews/" + joined).close();
    assertThat(kept(joined)).containsKey("erasedAt").doesNotContainKey("consent");
  }

  @Test
  void whoWasNotAskedHasNone() {
    var id = opened(Map.of("jobTitle", "Cook"), "id");

    assertThat(kept(id)).doesNotContainKey("consent");
    assertThat(export(id)).doesNotContain("Consent");
  }

  @Test
  void isComparedWhenAnOpeningIsRepeated() {
    var key = UUID.randomUUID().toString();
    var request = new HashMap<String, Object>(Map.of("jobTitle", "Cook", "consentVersion", "1"));
    ada.post("realtime-session", request, key).close();

    request.put("consentVersion", "2");

    assertProblem(ada.post("realtime-session", request, key), 422, "invalid_request");
  }

  @Test
  void hasBounds() {
    for (var version : new String[] {"", "v".repeat(41)}) {
      var request = Map.of("jobTitle", "Cook", "consentVersion", version);
      assertProblem(ada.post("realtime-session", request), 422, "invalid_request");
    }
  }

  private String opened(Map<String, ?> request, String id) {
    var path = id.equals("id") ? "realtime-session" : "webrtc-exchange";
    return ada.post(path, request).readEntity(JsonObject.class).getString(id);
  }

  private JsonObject kept(String id) {
    return ada.get("interviews/" + id).readEntity(JsonObject.class);
  }

  private String export(String id) {
    return ada.send(
            "GET", "interviews/" + id + "/export", null, Map.of("Accept", MediaType.TEXT_PLAIN))
        .readEntity(String.class);
  }
}
