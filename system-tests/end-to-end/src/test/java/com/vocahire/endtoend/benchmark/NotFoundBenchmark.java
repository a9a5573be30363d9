package com.vocahire.endtoend.benchmark;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whether the response time distinguishes another's interview from one that does not exist: both
 * are 404, asked for in turns. Prints, and judges nothing: {@code ./vocahire benchmark}.
 */
@OnRehearsal(SharedProfile.class)
class NotFoundBenchmark {

  private static final Logger LOG = System.getLogger(NotFoundBenchmark.class.getName());
  private static final int WARM_UP = 200;
  private static final int MEASURED = 1_000;

  private final Endpoints endpoints;

  NotFoundBenchmark(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Test
  void printsBothMedians() {
    try (var ada = Caller.newcomer(endpoints);
        var bob = Caller.newcomer(endpoints)) {
      var anothers = ada.ended();
      for (String route : List.of("realtime-session/", "interviews/")) {
        Map<String, List<Long>> micros = new TreeMap<>();
        for (int i = -WARM_UP; i < MEASURED; i++) {
          long another = micros(bob, route + anothers);
          long none = micros(bob, route + UUID.randomUUID());
          if (i >= 0) {
            micros.computeIfAbsent("another's", name -> new ArrayList<>()).add(another);
            micros.computeIfAbsent("none", name -> new ArrayList<>()).add(none);
          }
        }
        report(route, micros);
      }
    }
  }

  private static long micros(Caller caller, String path) {
    long began = System.nanoTime();
    caller.get(path).close();
    return (System.nanoTime() - began) / 1_000;
  }

  private static void report(String route, Map<String, List<Long>> micros) {
    micros.forEach(
        (whose, times) -> {
          times.sort(null);
          LOG.log(
              Level.INFO,
              "GET {0} on {1}, {2}: p25 {3} us, median {4} us, p75 {5} us",
              route,
              System.getProperty("vocahire.server"),
              whose,
              times.get(MEASURED / 4),
              times.get(MEASURED / 2),
              times.get(MEASURED * 3 / 4));
        });
  }
}
