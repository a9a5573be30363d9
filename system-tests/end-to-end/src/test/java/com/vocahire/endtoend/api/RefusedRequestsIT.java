package com.vocahire.endtoend.api;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no resource is asked for, and methods that every route has. */
@Tag("core")
@OnRehearsal(SharedProfile.class)
class RefusedRequestsIT {

  private final Caller ada;

  RefusedRequestsIT(Endpoints endpoints, Caller ada) {
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  @ParameterizedTest
  @CsvSource({
    "text/plain,                415, unsupported_media_type",
    "application/problem+json,  415, unsupported_media_type",
    "application/xml,           415, unsupported_media_type"
  })
  void aBodyOfAnotherMediaTypeIsRefused(String mediaType, int status, String code) {
    var answer = ada.send("POST", "realtime-session", Entity.entity("{}", mediaType), Map.of());

    assertProblem(answer, status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,    realtime-session, POST",
    "DELETE, ice-servers,      GET",
    "POST,   interviews,       GET"
  })
  void aMethodThatARouteHasNotIsRefusedWithThoseItHas(String method, String path, String allowed) {
    var body = method.equals("DELETE") ? null : Entity.json(Map.of());

    var answer = ada.send(method, path, body, Map.of());

    assertThat(answer.getHeaderString("Allow")).contains(allowed).doesNotContain(method + ",");
    assertProblem(answer, 405, "method_not_allowed");
  }

  @ParameterizedTest
  @CsvSource({"no-such-route", "realtime-session/a/b/c", "application.wadl", "interviews/a/b"})
  void aRouteThatDoesNotExistIsNotFound(String path) {
    assertProblem(ada.get(path), 404, "not_found");
  }

  @Test
  void anIdThatIsNoUuidNamesNoSession() {
    assertProblem(ada.get("realtime-session/1"), 404, "session_not_found");
    assertProblem(ada.get("interviews/1"), 404, "session_not_found");
    assertProblem(ada.delete("realtime-session/%20"), 404, "session_not_found");
  }

  @Test
  void everyRouteNamesItsMethodsAndHeadIsGetWithoutABody() {
    var options = ada.send("OPTIONS", "ice-servers", null, Map.of());
    var head = ada.send("HEAD", "ice-servers", null, Map.of());

    assertThat(options.getStatus()).isEqualTo(200);
    assertThat(options.getHeaderString("Allow")).contains("GET", "HEAD", "OPTIONS");
    assertThat(head.getStatus()).isEqualTo(200);
    assertThat(head.readEntity(String.class)).isEmpty();
    assertThat(head.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aWellFormedRequestIdIsKeptAndAnotherReplaced() {
    assertThat(requestId("candidate-41.a_b")).isEqualTo("candidate-41.a_b");
    assertThat(requestId("<script>")).matches("[0-9a-f-]{36}");
    assertThat(requestId("short")).matches("[0-9a-f-]{36}");
  }

  private String requestId(String sent) {
    try (Response answer = ada.send("GET", "ice-servers", null, Map.of("X-Request-Id", sent))) {
      return answer.getHeaderString("X-Request-Id");
    }
  }
}
