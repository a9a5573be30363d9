package com.vocahire.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One scrape of {@code /api/metrics}. */
record Scrape(String text) {

  static Scrape by(Caller caller) {
    try (var answer = caller.get("metrics")) {
      assertThat(answer.getStatus()).isEqualTo(200);
      return new Scrape(answer.readEntity(String.class));
    }
  }

  /** The sum of the series that begin with {@code name} and have each of these labels. */
  double sum(String name, String... labels) {
    return samples(name, labels)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The first of them; empty where nothing is known of it. */
  OptionalDouble value(String name, String... labels) {
    return samples(name, labels)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .filter(value -> !Double.isNaN(value))
        .findFirst();
  }

  private Stream<String> samples(String name, String... labels) {
    List<String> all = Arrays.asList(labels);
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> all.stream().allMatch(line::contains));
  }
}
