package com.vocahire.endtoend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.testkit.Rehearsal;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many requests a second {@code GET /api/ice-servers} answers with credentials that are made
 * here, beside an empty resource of the same server that asks for no token: {@code ./vocahire
 * benchmark}. Prints both, in turns, and holds the first to half of the second.
 */
class IceServersBenchmark {

  private static final Logger LOG = System.getLogger(IceServersBenchmark.class.getName());
  private static final int ROUNDS = 5;
  private static final int SECONDS = 5;

  /** Compilers are done when so many rounds bring no more than a twentieth. */
  private static final int SETTLED = 3;

  private static final int LONGEST_WARM_UP = 24;

  @Test
  void answersHalfAsOftenAsAnEmptyResource() throws Exception {
    try (var rehearsal = Rehearsal.start(System.getProperty("vocahire.server"), coturn());
        var ada = Caller.newcomer(rehearsal.endpoints());
        var empty = EmptyDeployment.on(rehearsal.endpoints())) {
      assertThat(ada.get("ice-servers").readEntity(JsonObject.class).getString("source"))
          .isEqualTo("coturn");
      var iceServers = URI.create(rehearsal.endpoints().app() + "api/ice-servers");
      warmUp(iceServers, ada);
      warmUp(empty.resource(), ada);
      List<Double> ours = new ArrayList<>();
      List<Double> nothings = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ours.add(Wrk.rate(iceServers, ada.authorization(), SECONDS));
        nothings.add(Wrk.rate(empty.resource(), ada.authorization(), SECONDS));
      }
      report(median(ours), median(nothings));
    }
  }

  /** What compilers still work at says nothing of a server that has been up for a minute. */
  private static void warmUp(URI resource, Caller caller) throws Exception {
    double best = 0;
    int settled = 0;
    for (int round = 0; settled < SETTLED && round < LONGEST_WARM_UP; round++) {
      double rate = Wrk.rate(resource, caller.authorization(), SECONDS);
      settled = rate > best * 1.05 ? 0 : settled + 1;
      best = Math.max(best, rate);
    }
  }

  private static Map<String, String> coturn() {
    return Map.of(
        "VOCAHIRE_ICE_VENDORS", "coturn",
        "VOCAHIRE_ICE_COTURN_SECRET", "for the benchmark only",
        "VOCAHIRE_ICE_COTURN_URLS",
            "turn:127.0.0.1:3478,turn:127.0.0.1:3478?transport=tcp,turns:127.0.0.1:443");
  }

  private static double median(List<Double> rates) {
    rates.sort(null);
    return rates.get(ROUNDS / 2);
  }

  private static void report(double our, double nothing) {
    LOG.log(
        Level.INFO,
        String.format(
            Locale.ROOT,
            "on %s with 64 connections: GET /api/ice-servers %.0f requests/s,"
                + " an empty resource %.0f requests/s: %.2f of it",
            System.getProperty("vocahire.server"),
            our,
            nothing,
            our / nothing));
    assertThat(our).isGreaterThanOrEqualTo(nothing / 2);
  }
}
