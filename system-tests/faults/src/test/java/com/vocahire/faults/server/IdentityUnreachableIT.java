package com.vocahire.faults.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.faults.testkit.server.ShortBudgets;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address of the identity provider's keys is wrong: seen before the first candidate comes. */
@Tag("faults")
@Order(IdentityUnreachableIT.LAST_OF_ITS_SERVER)
@ShortBudgets
class IdentityUnreachableIT {
  /** Any order is right; this one saves a start, because the server is another afterwards. */
  static final int LAST_OF_ITS_SERVER = Order.DEFAULT + 1;

  private static final String LOCATION = "MP_JWT_VERIFY_PUBLICKEY_LOCATION";
  private static final String SCRAPE_TOKEN = "scraper-0123456789";

  private final Installation installation;

  IdentityUnreachableIT(Installation installation) {
    this.installation = installation;
  }

  @Test
  void readinessMetricsAndLogSaySo() throws IOException {
    var wrong = installation.issuer() + "/no-such-keys";
    installation.serveUnfit(Map.of(LOCATION, wrong, "VOCAHIRE_METRICS_SCRAPE_TOKEN", SCRAPE_TOKEN));
    Awaitility.await("the first fetch")
        .atMost(Duration.ofMinutes(1))
        .until(() -> !ready().at("/data/identity-failed").asText().equals("never"));

    var ready = ready();
    assertThat(ready.path("status").asText()).as("no node can repair it").isEqualTo("UP");
    assertThat(ready.at("/data/identity").asText()).isEqualTo("unreachable");
    assertThat(ready.at("/data/identity-fetched").asText()).isEqualTo("never");
    assertThat(installation.serverLog().lines())
        .filteredOn(line -> line.contains("mp.jwt.verify.publickey.location " + wrong))
        .hasSize(1);
    var ada = installation.candidate();
    assertThat(ada.openAndExchange().join().code()).isEqualTo("identity_unavailable");
    assertThat(ada.withToken(SCRAPE_TOKEN).text("metrics").lines())
        .contains("vocahire_identity_keys_reachable 0.0");
  }

  private JsonNode ready() {
    for (JsonNode check : installation.health("/ready").join().body().path("checks")) {
      if (check.path("name").asText().equals("vocahire")) {
        return check;
      }
    }
    throw new AssertionError("no check of ours");
  }
}
