package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The servers' own health endpoints say what ours is. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class HealthIT {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final HttpClient client = HttpClient.newHttpClient();

  HealthIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  @Test
  void itLivesIsStartedAndIsReady() throws Exception {
    assertThat(asked("live").statusCode()).isEqualTo(200);
    assertThat(asked("started").statusCode()).isEqualTo(200);
    assertThat(ours("started").path("status").asText()).isEqualTo("UP");
    assertThat(asked("ready").statusCode()).isEqualTo(200);
    assertThat(ours("ready").at("/data/database").asBoolean()).isTrue();
    assertThat(ours("started").at("/data/schema").asBoolean()).isTrue();
    assertThat(ours("ready").at("/data/schema").asBoolean()).isTrue();
    assertThat(ours("ready").at("/data/schema-state").asText()).isEqualTo("current");
    assertThat(ours("ready").at("/data/identity").asText()).isEqualTo("fetched");
    assertThat(ours("ready").at("/data/identity-fetched").asText()).startsWith("20");
    assertThat(ours("ready").at("/data/provider").asText()).isEqualTo("available");
  }

  @Test
  void aProxyCanAskWithoutATokenAndLearnsNothingElse() {
    try (var proxy = Caller.withoutToken(endpoints);
        var ready = proxy.get("ready")) {
      assertThat(ready.getStatus()).isEqualTo(200);
      assertThat(ready.readEntity(String.class)).isEqualTo("{\"ready\":true}");
    }
  }

  @Test
  void aFailingProviderMakesNoNodeUnready() throws Exception {
    try (var ada = Caller.newcomer(endpoints)) {
      emulator.inject(Map.of("calls", Map.of("status", 500)));
      try {
        assertThat(ada.openAndExchange().getStatus()).isEqualTo(502);

        assertThat(asked("ready").statusCode()).isEqualTo(200);
      } finally {
        emulator.heal();
      }
    }
  }

  private JsonNode ours(String kind) throws Exception {
    for (JsonNode check : new ObjectMapper().readTree(asked(kind).body()).path("checks")) {
      if (check.path("name").asText().equals("vocahire")) {
        return check;
      }
    }
    throw new AssertionError("no check of ours: " + asked(kind).body());
  }

  private HttpResponse<String> asked(String kind) throws Exception {
    var address = URI.create(base() + "/health/" + kind);
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** WildFly's management port; Payara's HTTP listener. */
  private String base() throws Exception {
    var app = URI.create(endpoints.app());
    if (System.getProperty("vocahire.server").equals("payara")) {
      return "http://" + app.getAuthority();
    }
    Path folder = Rehearsal.top().resolve(".run/wildfly-" + app.getPort());
    var machine = new ObjectMapper().readTree(folder.resolve("endpoints.json").toFile());
    return "http://127.0.0.1:" + machine.path("administrationPort").asInt();
  }
}
