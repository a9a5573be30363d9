package com.vocahire.endtoend.benchmark.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.endtoend.testkit.http.Offers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code wrk}: every request is another caller's opening with a real browser's offer. */
final class ExchangeLoad {

  private static final int THREADS = 2;

  /** More than any peer answers a second where the provider does not think. */
  private static final int MOST_A_SECOND = 1_500;

  private static final int LIMIT_S = 120;
  private static final Pattern RESULT = Pattern.compile("(?m)^\\{\"requests\".*}$");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NewCallers callers;
  private final Path script;
  private final Path body;

  ExchangeLoad(NewCallers callers) throws IOException {
    this.callers = callers;
    script = Path.of(URI.create(getClass().getResource("/benchmark/exchange.lua").toString()));
    body = Path.of("target", "exchange.json").toAbsolutePath();
    var opening = Map.of("jobTitle", "Welder", "sdp", Offers.recorded("chrome-156-mdns.sdp"));
    JSON.writeValue(body.toFile(), opening);
  }

  /**
   * What {@code exchange.lua} prints.
   *
   * @param micros how long it lasted
   * @param p50 microseconds to the answer; so is p99
   * @param refused answers that were no success
   * @param broken connections without an answer
   * @param callers how many came
   */
  record Answered(
      int requests, long micros, long p50, long p99, int refused, int broken, int callers) {}

  /** Asks for so many seconds. */
  Sample run(Peer peer, LoadLevel level, int seconds) throws IOException, InterruptedException {
    int next = level.mostRequests(seconds, MOST_A_SECOND);
    int before = peer.callers() == Peer.Callers.NEW ? callers.usedBefore(peer, next) : 0;
    var usage = ServerUsage.of(peer.pid());
    var answered = wrk(peer, level, seconds, before, next);
    var sample = Sample.of(answered, usage, ServerUsage.of(peer.pid()));
    if (peer.callers() == Peer.Callers.NEW) {
      callers.used(peer, answered.callers());
      if (answered.callers() > next) {
        throw new IllegalStateException("More callers came than have tokens: " + answered);
      }
    }
    return sample;
  }

  private Answered wrk(Peer peer, LoadLevel level, int seconds, int before, int next)
      throws IOException, InterruptedException {
    var command =
        List.of(
            "wrk",
            "--connections=" + level.connections(),
            "--threads=" + THREADS,
            "--duration=" + seconds + "s",
            "--timeout=30s",
            "--script=" + script,
            peer.exchange().toString(),
            "--",
            callers.file().toString(),
            "" + before,
            "" + next,
            "" + THREADS,
            body.toString());
    var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
    if (!wrk.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      wrk.destroyForcibly();
    }
    var result = RESULT.matcher(said);
    if (!result.find()) {
      throw new IllegalStateException("wrk said " + said);
    }
    return JSON.readValue(result.group(), Answered.class);
  }
}
