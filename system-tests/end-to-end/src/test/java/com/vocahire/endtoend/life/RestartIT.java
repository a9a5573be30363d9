package com.vocahire.endtoend.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.rehearsal.TracedProfile;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The whole of {@code ./vocahire run}, twice on one port. The first is the profile's, when all its
 * other tests are done: a start takes long.
 */
@OnRehearsal(TracedProfile.class)
@Order(RestartIT.LAST_OF_ITS_PROFILE)
class RestartIT {

  /** It ends the rehearsal. */
  static final int LAST_OF_ITS_PROFILE = Order.DEFAULT + 1;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Rehearsal first;

  RestartIT(Rehearsal first) {
    this.first = first;
  }

  @Test
  void servesAfterARestartWhatItKnewBeforeAndLeavesNoProcess() throws Exception {
    var interview = openInterview(first);
    first.end("INT");
    assertThat(first.processes()).as("after Ctrl-C").isEmpty();

    try (var second = first.startAgain()) {
      assertThat(status(interview, second)).isEqualTo(200);
      second.end("TERM");
      assertThat(second.processes()).as("after SIGTERM").isEmpty();
    }
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
