package com.vocahire.endtoend.api.http;

import static com.vocahire.endtoend.testkit.http.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.http.PlainRequest;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The largest request that is legal is taken, and what is larger is refused before it is read. */
@OnRehearsal(SharedProfile.class)
class BodyLimitsIT {

  private static final String WORST = "\u6f22".repeat(20_000);

  private final Endpoints endpoints;
  private final Caller ada;

  BodyLimitsIT(Endpoints endpoints, Caller ada) {
    this.endpoints = endpoints;
    this.ada = ada;
  }

  @AfterEach
  void close() {}

  /** It comes as far as its SDP, which is none. */
  @Test
  void takesTheLongestOpening() {
    var opening =
        Map.of(
            "jobTitle",
            "Cook",
            "jobDescription",
            WORST,
            "resumeText",
            WORST,
            "sdp",
            "v=0\r\n".repeat(13_107));

    assertProblem(ada.post("webrtc-exchange", opening), 422, "invalid_sdp");
  }

  /** It comes as far as its session, which does not exist. */
  @Test
  void takesTheLongestBatch() {
    List<Map<String, String>> items =
        IntStream.range(0, 200)
            .mapToObj(n -> Items.named("item_" + n, n == 0 ? null : "item_" + (n - 1), WORST))
            .toList();

    var answer =
        ada.put("realtime-session/" + UUID.randomUUID() + "/transcript", Map.of("items", items));

    assertProblem(answer, 404, "session_not_found");
  }

  @Test
  void refusesALongerOneByItsLength() {
    assertTooLarge(send(BodyPublishers.ofByteArray(body(500_000))));
  }

  /** Without a length: it is counted while it is read. */
  @Test
  void refusesALongerOneInChunks() {
    var endless = new ByteArrayInputStream(body(5_000_000));

    assertTooLarge(send(BodyPublishers.ofInputStream(() -> endless)));
  }

  @Test
  void theNextRequestIsFine() {
    send(BodyPublishers.ofByteArray(body(500_000)));

    assertThat(send(BodyPublishers.ofByteArray(body(10))).statusCode()).isEqualTo(422);
  }

  /** The servers stumble over it before JAX-RS is reached, and would answer in HTML. */
  @Test
  void aMediaTypeThatIsNoneIsMalformed() {
    var answer =
        new PlainRequest(endpoints, ada, "realtime-session")
            .send("POST", "nonsense", BodyPublishers.ofByteArray(body(10)));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private static byte[] body(int filling) {
    return ("{\"x\":\"" + "x".repeat(filling) + "\"}").getBytes(UTF_8);
  }

  private static void assertTooLarge(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"too_large\"");
  }

  private HttpResponse<byte[]> send(BodyPublisher body) {
    return new PlainRequest(endpoints, ada, "realtime-session")
        .send("POST", "application/json", body);
  }
}
