package com.vocahire.faults;

import java.util.List;
import java.util.Set;

/**
 * One look of an operator, while several things are wrong at once: none may hide another.
 *
 * @param routes below {@code /api/diagnostic}, all asked at the same time
 * @param dragged checks that may fail with it or not, as they wait behind what hangs
 */
record Question(List<String> routes, List<Trouble> troubles, Set<String> dragged) {

  static final String PERFORMANCE = "db-performance";
  static final String CONNECTIVITY = "db-connectivity";
  static final String SEEDS_CONNECTIVITY = "vercel-db-test";
  static final String CALLS = "webrtc-test";

  static Question about(String route, Trouble... troubles) {
    return new Question(List.of(route), List.of(troubles), Set.of());
  }

  static Question aboutTheDatabase(Trouble... troubles) {
    var routes = List.of(PERFORMANCE, CONNECTIVITY, SEEDS_CONNECTIVITY);
    return new Question(routes, List.of(troubles), Set.of());
  }

  Question dragging(String... checks) {
    return new Question(routes, troubles, Set.of(checks));
  }

  String title() {
    return String.join(", and ", troubles.stream().map(Trouble::what).toList());
  }
}
