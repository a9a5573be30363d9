package com.vocahire.endtoend.benchmark.exchange;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One round of one peer, or the middle of several.
 *
 * @param rate requests answered a second
 * @param p50Ms milliseconds to the answer; so is p99Ms
 * @param cpuMs milliseconds of CPU an exchange, which are also seconds for a thousand
 * @param peakRssMb since the peer's start
 * @param errors answers that were no success, and connections without an answer
 */
record Sample(double rate, double p50Ms, double p99Ms, double cpuMs, long peakRssMb, int errors) {

  static Sample of(ExchangeLoad.Answered answered, ServerUsage before, ServerUsage after) {
    double cpuMs = after.cpu().minus(before.cpu()).toMillis();
    return new Sample(
        answered.requests() * 1e6 / answered.micros(),
        answered.p50() / 1e3,
        answered.p99() / 1e3,
        cpuMs / Math.max(1, answered.requests()),
        after.peakRssMb(),
        answered.refused() + answered.broken());
  }

  /** The median of each figure; errors and memory of all. */
  static Sample median(List<Sample> rounds) {
    return new Sample(
        middle(rounds, Sample::rate),
        middle(rounds, Sample::p50Ms),
        middle(rounds, Sample::p99Ms),
        middle(rounds, Sample::cpuMs),
        rounds.stream().mapToLong(Sample::peakRssMb).max().orElseThrow(),
        rounds.stream().mapToInt(Sample::errors).sum());
  }

  private static double middle(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
  }
}
