package com.vocahire.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Rehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole of {@code ./vocahire run}, twice on one port. */
class RestartIT {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void servesAfterARestartWhatItKnewBeforeAndLeavesNoProcess() throws Exception {
    int port = Rehearsal.freePort();

    URI interview;
    try (var first = start(port)) {
      interview = openInterview(first);
      first.end("INT");
      assertThat(first.processes()).as("after Ctrl-C").isEmpty();
    }

    try (var second = start(port)) {
      assertThat(status(interview, second)).isEqualTo(200);
      second.end("TERM");
      assertThat(second.processes()).as("after SIGTERM").isEmpty();
      second.deleteFolder();
    }
  }

  private static Rehearsal start(int port) {
    return Rehearsal.start(System.getProperty("vocahire.server"), port, Map.of());
  }

  private URI openInterview(Rehearsal rehearsal) throws Exception {
    var answer =
        client.send(
            request(URI.create(rehearsal.endpoints().app() + "api/realtime-session"), rehearsal)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"jobTitle\":\"Welder\"}"))
                .build(),
            BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(201);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private int status(URI resource, Rehearsal rehearsal) throws Exception {
    var question = request(resource, rehearsal).build();
    return client.send(question, BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder request(URI resource, Rehearsal rehearsal) throws Exception {
    return HttpRequest.newBuilder(resource).header("Authorization", "Bearer " + rehearsal.token());
  }
}
