package com.vocahire.endtoend.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Problems;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a request is reported in the same form on both servers, and always as a
 * problem.
 */
@OnRehearsal(SharedProfile.class)
class MalformedRequestsIT {

  private static final String OPENING = "realtime-session";
  private static final String EVENTS = OPENING + "/" + UUID.randomUUID() + "/events";
  private static final String BATCH = OPENING + "/" + UUID.randomUUID() + "/transcript";

  private final Caller ada;

  MalformedRequestsIT(Endpoints endpoints, Caller ada) {
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  /** In ISO 8859-1, so that any byte can be written. */
  static Stream<String> notOneJsonObject() {
    return Stream.of(
        "",
        " ",
        "null",
        "5",
        "\"text\"",
        "[]",
        "[{\"jobTitle\":\"Cook\"}]",
        "{\"jobTitle\":\"Cook\"",
        "{\"jobTitle\":\"Cook\"} x",
        "{\"jobTitle\":\"Cook\"}{}",
        "{\"jobTitle\":\"Cook\",\"jobTitle\":\"Cook\"}",
        "{\"jobTitle\":\"Caf\u00e9\"}",
        "\u00ef\u00bb\u00bf{\"jobTitle\":\"Cook\"}",
        "{\"jobTitle\":5}",
        "{\"jobTitle\":[\"Cook\"]}",
        "{\"jobTitle\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"jobTitle\":\"Cook\",\"x\":" + "9".repeat(300_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("notOneJsonObject")
  void aBodyThatIsNotOneJsonObjectIsMalformed(String body) {
    assertRefused(send("POST", OPENING, body), 400, "malformed_request");
  }

  static Stream<Arguments> fieldsOfAnotherType() {
    return Stream.of(
        arguments("POST", EVENTS, "{\"type\":1}"),
        arguments("POST", EVENTS, "{\"type\":\"connected\",\"timings\":[1]}"),
        arguments("POST", EVENTS, "{\"type\":\"connected\",\"timings\":{\"ice\":\"41\"}}"),
        arguments("POST", EVENTS, "{\"type\":\"connected\",\"timings\":{\"ice\":1.5}}"),
        arguments("PUT", BATCH, "{\"items\":{}}"),
        arguments("PUT", BATCH, "{\"items\":[null]}"),
        arguments("PUT", BATCH, "{\"items\":[\"item\"]}"),
        arguments("PUT", BATCH, "{\"items\":" + "9".repeat(2_000_000) + "}"),
        arguments("PUT", BATCH, "{\"items\":" + "[".repeat(500_000) + "}"));
  }

  @ParameterizedTest
  @MethodSource("fieldsOfAnotherType")
  void aFieldOfAnotherTypeIsMalformed(String method, String path, String body) {
    assertRefused(send(method, path, body), 400, "malformed_request");
  }

  static Stream<Arguments> fieldsOutOfBounds() {
    var item = "{\"role\":\"candidate\",\"status\":\"completed\",\"text\":\"x\"}";
    var exchange = "webrtc-exchange";
    return Stream.of(
        arguments("POST", OPENING, "{\"jobTitle\":\"\\u3000\"}", "jobTitle"),
        arguments("POST", OPENING, "{\"jobTitle\":\"\\u2003\\u200b\"}", "jobTitle"),
        arguments("POST", exchange, "{\"jobTitle\":\"\\u3000\",\"sdp\":\"v=0\"}", "jobTitle"),
        arguments("POST", exchange, "{\"jobTitle\":\"\\ufeff\",\"sdp\":\"v=0\"}", "jobTitle"),
        arguments(
            "POST",
            OPENING,
            "{\"jobTitle\":\"C\",\"resumeText\":\"Jane\\u0000 Doe\"}",
            "resumeText"),
        arguments("POST", OPENING, "{}", "jobTitle"),
        arguments("POST", OPENING, "{\"jobTitle\":null}", "jobTitle"),
        arguments("POST", OPENING, "{\"jobTitle\":\"\\u0000\"}", "jobTitle"),
        arguments("POST", OPENING, "{\"jobTitle\":\"C\",\"company\":\"\\ud800\"}", "company"),
        arguments("POST", OPENING, "{\"jobTitle\":\"C\",\"language\":\"?\"}", "language"),
        arguments("POST", "webrtc-exchange", "{\"jobTitle\":\"Cook\"}", "sdp"),
        arguments("POST", EVENTS, "{\"type\":\"CONNECTED\"}", "type"),
        arguments("POST", EVENTS, "{\"type\":\"failed\",\"phase\":\"%\"}", "phase"),
        arguments("POST", EVENTS, "{\"type\":\"alive\",\"timings\":{\"a\":-1}}", "timings"),
        arguments("POST", EVENTS, "{\"type\":\"alive\",\"timings\":{\"a b\":1}}", "timings"),
        arguments("PUT", BATCH, "{\"items\":[]}", "items"),
        arguments("PUT", BATCH + "/" + "a".repeat(65), item, "itemId"));
  }

  @ParameterizedTest
  @MethodSource("fieldsOutOfBounds")
  void aFieldOutOfBoundsIsNamed(String method, String path, String body, String field) {
    var problem = assertRefused(send(method, path, body), 422, "invalid_request");

    assertThat(problem.getJsonArray("violations").getValuesAs(JsonObject.class))
        .extracting(violation -> violation.getString("field"))
        .contains(field);
  }

  private Response send(String method, String path, String body) {
    var entity = Entity.entity(body.getBytes(ISO_8859_1), MediaType.APPLICATION_JSON);
    return ada.send(method, path, entity, Map.of());
  }

  private static JsonObject assertRefused(Response answer, int status, String code) {
    answer.bufferEntity();
    Problems.assertProblem(answer, status, code);
    assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    return answer.readEntity(JsonObject.class);
  }
}
