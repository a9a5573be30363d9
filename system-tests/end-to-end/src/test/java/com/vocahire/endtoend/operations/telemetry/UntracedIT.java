package com.vocahire.endtoend.operations.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.Endpoints;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Offers;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.Emulator;
import com.vocahire.endtoend.testkit.rehearsal.OnRunningRehearsal;
import com.vocahire.endtoend.testkit.telemetry.OtlpReceiver;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has not asked for traces has none, even where a receiver would be. */
@ExtendWith(OnRunningRehearsal.class)
class UntracedIT {

  private final Endpoints endpoints;

  UntracedIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void nothingIsSentAndTheProviderGetsNoTrace() {
    var page = TraceParent.random();
    var offer = Map.of("jobTitle", "Cook", "sdp", Offers.chromium());
    var headers = Map.of(TraceParent.FIELD, page.toString());

    try (var ada = Caller.newcomer(endpoints);
        var emulator = new Emulator(endpoints)) {
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
