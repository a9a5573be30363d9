package com.vocahire.faults.diagnosis;

import java.util.List;
import java.util.Set;

/**
 * One look of an operator, while several things are wrong at once: none may hide another.
 *
 * @param routes below {@code /api/diagnostic}, all asked at the same time
 * @param dragged checks that may fail with it or not, as they wait behind what hangs
 */
record DiagnosticRequest(List<String> routes, List<DiagnosedFault> faults, Set<String> dragged) {

  static final String PERFORMANCE = "db-performance";
  static final String CONNECTIVITY = "db-connectivity";
  static final String SEEDS_CONNECTIVITY = "vercel-db-test";
  static final String CALLS = "webrtc-test";

  static DiagnosticRequest about(String route, DiagnosedFault... faults) {
    return new DiagnosticRequest(List.of(route), List.of(faults), Set.of());
  }

  static DiagnosticRequest aboutTheDatabase(DiagnosedFault... faults) {
    var routes = List.of(PERFORMANCE, CONNECTIVITY, SEEDS_CONNECTIVITY);
    return new DiagnosticRequest(routes, List.of(faults), Set.of());
  }

  DiagnosticRequest dragging(String... checks) {
    return new DiagnosticRequest(routes, faults, Set.of(checks));
  }

  String title() {
    return String.join(", and ", faults.stream().map(DiagnosedFault::what).toList());
  }
}
