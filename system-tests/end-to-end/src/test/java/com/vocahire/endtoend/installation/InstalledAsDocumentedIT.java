package com.vocahire.endtoend.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.EndToEndProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What administrators do, done by a test: a server from its distribution is installed by the lines
 * of {@code server-config}, started by its own scripts, and an interview is opened on it.
 */
@OnRehearsal(InstalledAsDocumentedIT.WithoutApplication.class)
class InstalledAsDocumentedIT {

  /** Everything but the server, which the test installs. */
  static final class WithoutApplication implements EndToEndProfile {
    @Override
    public List<String> options() {
      return List.of("--without-application");
    }
  }

  private static final Duration A_START = Duration.ofMinutes(3);

  @TempDir private static Path folder;
  private static Endpoints endpoints;
  private static StockServer server;

  @BeforeAll
  static void install(Rehearsal around) throws Exception {
    server = StockServer.inside(folder, around.variables());
    endpoints = around.endpoints().withApp(server.app());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void itServesAnInterviewAndItsLogHasNothingUnexplained() throws Exception {
    Awaitility.await("the page\n" + server.log()).atMost(A_START).until(() -> page() == 200);

    try (var ada = Caller.newcomer(endpoints)) {
      try (var relays = ada.get("ice-servers")) {
        assertThat(relays.getStatus()).isEqualTo(200);
      }
      var opened = ada.openAndExchange();
      assertThat(opened.getStatus()).isEqualTo(201);
      var interview = opened.readEntity(JsonObject.class);
      assertThat(interview.getString("sdp")).startsWith("v=0");
      try (var ended = ada.delete("realtime-session/" + interview.getString("sessionId"))) {
        assertThat(ended.getStatus()).isEqualTo(204);
      }
    }

    assertThat(StartUpLog.of(server.log()).unexplained()).isEmpty();
  }

  private static int page() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.app() + "interview.xhtml"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
