package com.vocahire.faults.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.profile.OnRehearsal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check of every diagnostic route, made to fail for its own reason on a running server, and
 * what it named. All that was found stands in {@code target/diagnosis-<server>.txt}.
 */
@Tag("faults")
@OnRehearsal(Installation.class)
class DiagnosisTableIT {

  private static final List<String> ROUTES =
      List.of(
          DiagnosticRequest.PERFORMANCE,
          DiagnosticRequest.CONNECTIVITY,
          DiagnosticRequest.SEEDS_CONNECTIVITY,
          DiagnosticRequest.CALLS);

  /** The emulated vendors' credentials open nothing, and one relay's certificate is self-made. */
  private static final Set<String> NEVER_WELL =
      Set.of("ice-xirsys", "ice-cloudflare", "ice-twilio", "ice-metered", "ice-static");

  private static final DiagnosisTable TABLE = new DiagnosisTable();

  private static DiagnosedServer server;
  private static Candidate operator;

  @BeforeAll
  static void start(Installation installation) throws Exception {
    server = new DiagnosedServer(installation);
    operator = installation.operator();
  }

  /** Says it also of a run that has failed. */
  @AfterAll
  static void writeTable() throws Exception {
    server.close();
    TABLE.write(Path.of("target", "diagnosis-" + Installation.SERVER + ".txt"));
  }

  @TestFactory
  Stream<DynamicTest> eachCheckNamesWhatIsWrong() {
    var known = new TreeMap<String, JsonNode>();
    asked(ROUTES).values().forEach(known::putAll);
    var questions = Stream.concat(DatabaseFaults.ALL.stream(), CallFaults.ALL.stream());
    return Stream.of(
            Stream.of(DynamicTest.dynamicTest("all is well", () -> assertWell(known))),
            questions.map(each -> DynamicTest.dynamicTest(each.title(), () -> ask(each))),
            Stream.of(DynamicTest.dynamicTest("no check is left out", () -> assertShown(known))))
        .flatMap(tests -> tests);
  }

  private static void assertWell(Map<String, JsonNode> known) {
    assertThat(known).containsKeys(NEVER_WELL.toArray(String[]::new));
    assertThat(known.entrySet())
        .filteredOn(check -> !NEVER_WELL.contains(check.getKey()))
        .noneMatch(check -> check.getValue().path("status").asText().equals("failed"));
  }

  private static void assertShown(Map<String, JsonNode> known) {
    assertThat(TABLE.shown()).containsAll(known.keySet()).contains("provider-configuration");
  }

  private static void ask(DiagnosticRequest question) throws Exception {
    List<String> complaints = new ArrayList<>();
    try {
      for (var fault : question.faults()) {
        fault.causing().cause(server);
      }
      var found = asked(question.routes());
      for (var fault : question.faults()) {
        fault.symptoms().forEach(it -> complaints.addAll(complaints(fault, it, found)));
      }
      found.values().forEach(checks -> complaints.addAll(blamedWrongly(question, checks)));
    } finally {
      server.heal();
    }
    assertThat(complaints).isEmpty();
  }

  /** One line of the table for each route that has the check; what is wrong is given back. */
  private static List<String> complaints(
      DiagnosedFault fault, Symptom symptom, Map<String, Map<String, JsonNode>> found) {
    var asked =
        found.entrySet().stream()
            .filter(route -> route.getValue().containsKey(symptom.check()))
            .map(route -> table(fault, symptom, route.getKey(), route.getValue()))
            .toList();
    return asked.isEmpty()
        ? List.of(symptom.check() + " is not there")
        : asked.stream().flatMap(Optional::stream).toList();
  }

  private static Optional<String> table(
      DiagnosedFault fault, Symptom symptom, String route, Map<String, JsonNode> checks) {
    return TABLE.add(fault, symptom, route, checks.get(symptom.check()));
  }

  /** Checks that fail although nothing is wrong with what they look at. */
  private static List<String> blamedWrongly(
      DiagnosticRequest question, Map<String, JsonNode> checks) {
    var named = question.faults().stream().flatMap(it -> it.symptoms().stream());
    var guilty = named.map(Symptom::check).toList();
    return checks.entrySet().stream()
        .filter(check -> check.getValue().path("status").asText().equals("failed"))
        .filter(check -> !guilty.contains(check.getKey()) && !NEVER_WELL.contains(check.getKey()))
        .filter(check -> !question.dragged().contains(check.getKey()))
        .map(check -> check.getKey() + " failed as well: " + Symptom.describe(check.getValue()))
        .toList();
  }

  /** All routes at the same time; their checks by name. */
  private static Map<String, Map<String, JsonNode>> asked(List<String> routes) {
    var answers = routes.stream().map(route -> operator.get("diagnostic/" + route)).toList();
    Map<String, Map<String, JsonNode>> found = new TreeMap<>();
    for (int number = 0; number < routes.size(); number++) {
      var answer = answers.get(number).join();
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      Map<String, JsonNode> checks = new TreeMap<>();
      answer.body().findValue("checks").forEach(it -> checks.put(it.path("name").asText(), it));
      found.put(routes.get(number), checks);
    }
    return found;
  }
}
