package com.vocahire.endtoend.benchmark.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How the product shall stand beside Fastify in one figure.
 *
 * @param figure by which the product's sample is divided by Fastify's
 * @param direction whether the limit is the least or the most
 */
record Bar(
    LoadLevel level,
    String name,
    ToDoubleFunction<Sample> figure,
    Direction direction,
    double limit) {

  /** On which side of its limit a ratio has to be. */
  enum Direction {
    AT_LEAST,
    AT_MOST
  }

  static List<Bar> on(String server) {
    return List.of(
        new Bar(LoadLevel.FEW, "rate", Sample::rate, Direction.AT_LEAST, 0.95),
        new Bar(LoadLevel.MORE, "rate", Sample::rate, Direction.AT_LEAST, 0.9),
        new Bar(LoadLevel.MANY, "rate", Sample::rate, Direction.AT_LEAST, 0.8),
        new Bar(LoadLevel.MANY, "p99", Sample::p99Ms, Direction.AT_MOST, 1.5),
        new Bar(
            LoadLevel.AT_ONCE,
            "CPU an exchange",
            Sample::cpuMs,
            Direction.AT_MOST,
            server.equals("payara") ? 2 : 1.5));
  }

  double ratio(Results results) {
    return figure.applyAsDouble(results.of(level, Peer.PRODUCT))
        / figure.applyAsDouble(results.of(level, Peer.FASTIFY));
  }

  boolean holds(Results results) {
    double ratio = ratio(results);
    return direction == Direction.AT_LEAST ? ratio >= limit : ratio <= limit;
  }

  /** One line, with its verdict. */
  String judged(Results results) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %.2f of Fastify's, %s %.2f: %s",
        level,
        name,
        ratio(results),
        direction == Direction.AT_LEAST ? "at least" : "at most",
        limit,
        holds(results) ? "holds" : "does not hold");
  }
}
