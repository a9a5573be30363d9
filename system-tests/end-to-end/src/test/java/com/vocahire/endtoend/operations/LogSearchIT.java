package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.LogSearch;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No log of any rehearsal of this run has a secret, SDP or a person's words. Always the last class
 * of the last profile: it searches for what all the others have used.
 */
@OnRehearsal(SharedProfile.class)
@Order(Integer.MAX_VALUE)
class LogSearchIT {

  private static final Logger LOG = System.getLogger(LogSearchIT.class.getName());

  private final Endpoints endpoints;

  LogSearchIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void noLogHasASecret() throws Exception {
    var id = interview();
    Waiting.await("what a log may have, in the server's log")
        .until(() -> found(Map.of(id, "session id")).toString().contains("server.log:"));

    var search = new LogSearch(KnownSecrets.all()).in(Rehearsal.folders());

    var kinds =
        KnownSecrets.all().values().stream()
            .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
    LOG.log(Level.INFO, "on {0}: {1}", System.getProperty("vocahire.server"), search);
    LOG.log(Level.INFO, "of which {0}", kinds);
    assertThat(kinds)
        .containsKeys(
            "bearer token",
            "provider key",
            "ephemeral token",
            "idempotency key",
            "SDP",
            "resumeText",
            "text");
    assertThat(search.lines()).isGreaterThan(100);
    assertThat(search.hits()).isEmpty();
  }

  private static List<String> found(Map<String, String> secrets) throws IOException {
    return new LogSearch(secrets).in(Rehearsal.folders()).hits();
  }

  /**
   * Its id, which the log has; with a text, a token and an offer of its own, which it must not
   * have.
   */
  private String interview() {
    try (var ada = Caller.newcomer(endpoints)) {
      var brief = Map.of("jobTitle", "Cook", "resumeText", "I cooked " + UUID.randomUUID());
      var opened =
          ada.post("realtime-session", brief, UUID.randomUUID().toString())
              .readEntity(JsonObject.class);
      var session = "realtime-session/" + opened.getString("id");
      ada.exchange(opened.getString("id"), opened.getString("token")).close();
      ada.put(session + "/transcript/item_1", Items.item("I said " + UUID.randomUUID())).close();
      ada.put(session + "/transcript/item_1", "{\"text\":").close();
      ada.delete(session).close();
      return opened.getString("id");
    }
  }

  @Test
  void aSecretInALogWouldBeFound(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("server.log"), "fine\nminted 4711-0815-secret for ada\nfine");
    Files.writeString(folder.resolve("rehearsal.log"), "Authorization: Bearer abcdefghijklmnopqr");

    var search = new LogSearch(Map.of("4711-0815-secret", "token")).in(List.of(folder));

    assertThat(search.hits())
        .containsExactlyInAnyOrder(
            folder.resolve("server.log") + ":2 has a known token",
            folder.resolve("rehearsal.log") + ":1 has an authorization");
  }
}
