package com.vocahire.endtoend.benchmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Opening and exchange in one request, a new caller each, beside a Fastify service that a team
 * would write for the same and beside nginx that only passes requests on. In alternating rounds,
 * after each is warm: {@code ./vocahire benchmark --only ExchangeBenchmark}.
 */
class ExchangeBenchmark {

  private static final Logger LOG = System.getLogger(ExchangeBenchmark.class.getName());
  private static final String SERVER = System.getProperty("vocahire.server");
  private static final int ROUNDS = 3;
  private static final int SECONDS = 8;

  /** A peer is warm when so many runs in a row brought no more than a twentieth. */
  private static final int SETTLED = 3;

  private static final int LONGEST_WARM_UP = 24;
  private static final int WARM_UP_SECONDS = 4;

  private final Results results = new Results();
  private ExchangeLoad load;

  @Test
  void standsBesideFastify() throws Exception {
    try (var contest = new Contest(SERVER)) {
      load = new ExchangeLoad(contest.callers());
      for (Peer peer : contest.peers()) {
        warmUp(peer);
      }
      for (LoadLevel level : LoadLevel.ALL) {
        contest.provider().delay(level.delay());
        measure(level, contest.peers());
      }
    }
    var bars = Bar.on(SERVER);
    new ExchangeReport(SERVER, results).write(bars);
    results.lines().forEach(line -> LOG.log(Level.INFO, line));
    bars.forEach(bar -> LOG.log(Level.INFO, bar.judged(results)));
    assertThat(results.errors()).isZero();
    if (Boolean.getBoolean("vocahire.timed")) {
      assertThat(bars).allSatisfy(bar -> assertThat(bar.holds(results)).as(bar.name()).isTrue());
    }
  }

  private void warmUp(Peer peer) throws Exception {
    double best = 0;
    int settled = 0;
    for (int run = 0; settled < SETTLED && run < LONGEST_WARM_UP; run++) {
      double rate = load.run(peer, LoadLevel.AT_ONCE, WARM_UP_SECONDS).rate();
      settled = rate > best * 1.05 ? 0 : settled + 1;
      best = Math.max(best, rate);
      LOG.log(Level.INFO, "warming up {0}: {1} requests/s", peer.name(), Math.round(rate));
    }
    assertThat(best).as("%s answers at all", peer.name()).isPositive();
  }

  /** The first round only makes each peer's connections. */
  private void measure(LoadLevel level, List<Peer> peers) throws Exception {
    List<Peer> order = new ArrayList<>(peers);
    for (int round = 0; round <= ROUNDS; round++) {
      for (Peer peer : order) {
        var sample = load.run(peer, level, round == 0 ? WARM_UP_SECONDS : SECONDS);
        if (round > 0) {
          results.add(level, peer, sample);
        }
      }
      Collections.reverse(order);
    }
  }
}
