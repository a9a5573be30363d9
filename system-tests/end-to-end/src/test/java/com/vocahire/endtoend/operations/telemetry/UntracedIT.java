package com.vocahire.endtoend.operations.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has not asked for traces has none, even where a receiver would be. */
@OnRehearsal(SharedProfile.class)
class UntracedIT {

  private final Endpoints endpoints;
  private final Emulator emulator;

  UntracedIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void nothingIsSentAndTheProviderGetsNoTrace() {
    var page = TraceParent.random();
    var offer = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());
    var headers = Map.of(TraceParent.FIELD, page.toString());

    try (var ada = Caller.newcomer(endpoints)) {
      var opened = ada.send("POST", "webrtc-exchange", Entity.json(offer), headers);
      assertThat(opened.getStatus()).isEqualTo(201);
      var id = opened.readEntity(JsonObject.class).getString("sessionId");
      ada.delete("realtime-session/" + id).close();

      assertThat(emulator.requests("calls")).isPositive();
      assertThat(emulator.traces()).isEmpty();
    }
    assertThat(OtlpReceiver.untraced().spans()).as("of all tests of this server").isEmpty();
    assertThat(OtlpReceiver.untraced().others()).isEmpty();
  }

  @Test
  void thePageIsConfiguredToStartNone() {
    var page = new RawRequests(endpoints, "127.0.0.1").get("/interview.xhtml");

    assertThat(page.body()).contains("data-traced=\"false\"");
  }
}
