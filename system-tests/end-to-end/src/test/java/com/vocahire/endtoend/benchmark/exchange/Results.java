package com.vocahire.endtoend.benchmark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The rounds of every peer at every level, in the order in which they were first added. */
final class Results {

  private final Map<LoadLevel, Map<String, List<Sample>>> rounds = new LinkedHashMap<>();

  void add(LoadLevel level, Peer peer, Sample sample) {
    rounds
        .computeIfAbsent(level, first -> new LinkedHashMap<>())
        .computeIfAbsent(peer.name(), first -> new ArrayList<>())
        .add(sample);
  }

  /** The middle of its rounds. */
  Sample of(LoadLevel level, String peer) {
    return Sample.median(rounds.get(level).get(peer));
  }

  /** The middle of the rounds of each peer at each level. */
  Map<LoadLevel, Map<String, Sample>> all() {
    Map<LoadLevel, Map<String, Sample>> all = new LinkedHashMap<>();
    rounds.forEach(
        (level, peers) -> {
          Map<String, Sample> middles = new LinkedHashMap<>();
          peers.keySet().forEach(peer -> middles.put(peer, of(level, peer)));
          all.put(level, middles);
        });
    return all;
  }

  int errors() {
    return all().values().stream()
        .flatMap(peers -> peers.values().stream())
        .mapToInt(Sample::errors)
        .sum();
  }

  /** One line for each peer at each level; in brackets the share of Fastify's. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    all().forEach((level, peers) -> peers.forEach(line(level, peers.get(Peer.FASTIFY), lines)));
    return lines;
  }

  private static BiConsumer<String, Sample> line(
      LoadLevel level, Sample fastify, List<String> lines) {
    return (peer, it) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "%-26s %-9s %8.0f requests/s (%.2f)  p50 %6.0f ms  p99 %6.0f ms (%.2f)"
                    + "  CPU %6.2f s per 1,000 (%.2f)  peak RSS %5d MB  %d errors",
                level,
                peer,
                it.rate(),
                it.rate() / fastify.rate(),
                it.p50Ms(),
                it.p99Ms(),
                it.p99Ms() / fastify.p99Ms(),
                it.cpuMs(),
                it.cpuMs() / fastify.cpuMs(),
                it.peakRssMb(),
                it.errors()));
  }
}
