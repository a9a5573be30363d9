package com.vocahire.endtoend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long a candidate waits from the click to the interviewer's first audible sample, and how many
 * round trips that are: the time at three distances, to the server and to the interviewer in turn,
 * is a line, and its slope is their number. Beside it the same for the seed's order, in turns with
 * ours: {@code ./vocahire benchmark}.
 */
class FirstSoundBenchmark {

  private static final Logger LOG = System.getLogger(FirstSoundBenchmark.class.getName());
  private static final int ROUNDS = 7;
  private static final double MOST_TO_SERVER = 1;
  private static final double MOST_TO_PEER = 6.5;
  private static final double MOST_OF_THE_SEEDS = 0.65;

  /** Each in one direction. */
  private record Distance(int serverMs, int peerMs) {}

  private static final Distance HERE = new Distance(0, 0);
  private static final Distance FAR_AWAY = new Distance(80, 80);

  /**
   * What counts is the shortest time at each distance: whatever else the machine does only ever
   * adds to it. Each round measures every distance once, so that a busy minute affects all of them
   * alike.
   */
  private record Order(String name, Map<Distance, List<Double>> times) {
    void took(Distance distance, double millis) {
      times.computeIfAbsent(distance, first -> new ArrayList<>()).add(millis);
    }

    double roundTripsToServer() {
      return RoundTrips.slope(
          RoundTrips.DELAYS_MS.stream().map(ms -> at(new Distance(ms, 0))).toList());
    }

    double roundTripsToPeer() {
      return RoundTrips.slope(
          RoundTrips.DELAYS_MS.stream().map(ms -> at(new Distance(0, ms))).toList());
    }

    double at(Distance distance) {
      return Collections.min(times.get(distance));
    }
  }

  @Test
  void oursTakesFewerRoundTripsThanTheSeeds() throws Exception {
    var ours = new Order("ours", new LinkedHashMap<>());
    var seeds = new Order("the seed's order", new LinkedHashMap<>());
    try (var distances = new Distances();
        var waiting = new WaitingForSound(distances)) {
      waiting.ours(0, 0); // the first one warms everything up
      waiting.seeds(0, 0);
      for (int round = 0; round < ROUNDS; round++) {
        for (Distance distance : distances()) {
          ours.took(distance, waiting.ours(distance.serverMs(), distance.peerMs()));
          seeds.took(distance, waiting.seeds(distance.serverMs(), distance.peerMs()));
        }
      }
    }
    report(ours);
    report(seeds);
    double share = ours.at(FAR_AWAY) / seeds.at(FAR_AWAY);
    LOG.log(
        Level.INFO,
        String.format(Locale.ROOT, "at 80 ms in each direction, ours / seed's: %.2f", share));
    assertThat(RoundTrips.rounded(ours.roundTripsToServer())).isLessThanOrEqualTo(MOST_TO_SERVER);
    assertThat(RoundTrips.rounded(ours.roundTripsToPeer())).isLessThanOrEqualTo(MOST_TO_PEER);
    assertThat(share).isLessThanOrEqualTo(MOST_OF_THE_SEEDS);
  }

  private static List<Distance> distances() {
    List<Distance> distances = new ArrayList<>();
    RoundTrips.DELAYS_MS.forEach(ms -> distances.add(new Distance(ms, 0)));
    RoundTrips.DELAYS_MS.stream().skip(1).forEach(ms -> distances.add(new Distance(0, ms)));
    distances.add(FAR_AWAY);
    return distances;
  }

  private static void report(Order order) {
    order.times().forEach((distance, millis) -> report(order.name(), distance, millis));
    LOG.log(
        Level.INFO,
        String.format(
            Locale.ROOT,
            "click to first sound on %s, %s: %.2f round trips to the server, %.2f to the"
                + " interviewer; %.0f ms at no distance, %.0f ms at 80 ms in each direction to"
                + " both",
            System.getProperty("vocahire.server"),
            order.name(),
            order.roundTripsToServer(),
            order.roundTripsToPeer(),
            order.at(HERE),
            order.at(FAR_AWAY)));
  }

  private static void report(String order, Distance distance, List<Double> millis) {
    LOG.log(
        Level.INFO,
        "{0}, {1} ms to the server, {2} ms to the interviewer: {3} ms",
        order,
        distance.serverMs(),
        distance.peerMs(),
        millis.stream().sorted().map(Math::round).toList());
  }
}
