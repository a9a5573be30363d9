package com.vocahire.endtoend.nodes;

import com.vocahire.endtoend.testkit.database.InterviewRecord;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A few candidates whose pages write, read and send heartbeats through the proxy, at a steady pace,
 * and what they were answered.
 */
final class Traffic implements AutoCloseable {

  private static final int CANDIDATES = 4;
  private static final long PAUSE_MS = 100;

  private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(CANDIDATES);
  private final Endpoints endpoints;
  private final List<SpeakingCandidate> candidates;

  private Traffic(Endpoints endpoints) {
    this.endpoints = endpoints;
    candidates = Stream.generate(() -> SpeakingCandidate.of(endpoints)).limit(CANDIDATES).toList();
  }

  static Traffic through(Endpoints endpoints) {
    var traffic = new Traffic(endpoints);
    traffic.candidates.forEach(traffic::schedule);
    return traffic;
  }

  private void schedule(SpeakingCandidate one) {
    Future<?> unused = pace.scheduleWithFixedDelay(one::step, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
  }

  /** Until so many more writes were accepted. */
  void awaitMore(int writes) {
    int before = accepted();
    Waiting.await(writes + " more writes accepted").until(() -> accepted() >= before + writes);
  }

  /** Returns when no request is on its way any more. */
  void stop() {
    pace.shutdown();
    Waiting.await("the last request's end").until(pace::isTerminated);
  }

  private int accepted() {
    return candidates.stream().mapToInt(one -> one.accepted().size()).sum();
  }

  /** How often each answer came that is no success, such as {@code POST 502}. */
  Map<String, Integer> refused() {
    Map<String, Integer> all = new TreeMap<>();
    candidates.forEach(one -> one.refused().forEach((what, n) -> all.merge(what, n, Integer::sum)));
    return all;
  }

  /** Items that were accepted and that the database does not have. */
  List<String> lost() throws SQLException {
    List<String> lost = new ArrayList<>();
    try (var record = new InterviewRecord(endpoints)) {
      for (SpeakingCandidate one : candidates) {
        lost.addAll(one.accepted());
        lost.removeAll(one.kept(record));
      }
    }
    return lost;
  }

  @Override
  public String toString() {
    int requests = candidates.stream().mapToInt(SpeakingCandidate::requests).sum();
    return "%d requests, %d writes accepted, refused: %s"
        .formatted(requests, accepted(), refused());
  }

  @Override
  public void close() {
    stop();
    candidates.forEach(SpeakingCandidate::close);
  }
}
