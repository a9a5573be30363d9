package com.vocahire.endtoend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.endtoend.testkit.document.ApiDocument;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.document.ServedDocument;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.endtoend.testkit.http.Problems;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every parameter of every address in the served document, with values of every kind: refused or
 * answered, never a failure. Each answer is held to the document.
 */
@OnRehearsal(SharedProfile.class)
class InvalidParametersIT {

  private static final List<String> TIMES =
      List.of(
          "+1000000000-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "+9999999-01-01T00:00:00Z",
          "9999999-01-01T00:00:00Z",
          "+294277-01-01T00:00:00Z",
          "+294276-12-31T23:59:59.999999Z",
          "+10000-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "-4713-11-24T00:00:00Z",
          "-4714-11-24T00:00:00Z",
          "1999-12-31T23:59:59Z",
          "2026-13-01T00:00:00Z",
          "2026-02-30T00:00:00Z",
          "2026-01-01T25:00:00Z",
          "2026-01-01T00:00:00+99:00",
          "2026-01-01T00:00:00",
          "2026-01-01");

  private static final List<String> OTHERS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ufffd",
          "\ud83d\ude00",
          "null",
          "-1",
          "0",
          "1.5",
          "1e9",
          "+1",
          "NaN",
          "2147483648",
          "-2147483649",
          "99999999999999999999",
          "x".repeat(3_000),
          "'",
          "\"",
          "%",
          "%00",
          "{}",
          "[]",
          "../..",
          "<script>",
          "'; drop table interview; --");

  private static final List<Integer> LIST = List.of(200, 400, 422);
  private static final List<Integer> NO_SUCH_THING = List.of(400, 404, 422);

  private final Endpoints endpoints;
  private final ApiDocument document;

  InvalidParametersIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    document = ServedDocument.of(endpoints);
  }

  @TestFactory
  Stream<DynamicTest> noValueOfAnyParameterIsAFailure() {
    return document.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .flatMap(
            operation ->
                queryParameters(operation)
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                operation.template() + "?" + name, () -> tryAll(operation, name))));
  }

  private Stream<String> queryParameters(Operation operation) {
    return Stream.of(operation.node().path("parameters"))
        .flatMap(all -> Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::get))
        .map(document::resolved)
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map((JsonNode parameter) -> parameter.path("name").asText());
  }

  /** The caller holds each answer to the document. */
  private void tryAll(Operation operation, String name) {
    try (var caller = Caller.named(endpoints, "foreign-" + UUID.randomUUID(), role(operation))) {
      Stream.of(TIMES.stream(), TIMES.stream().map(InvalidParametersIT::mark), OTHERS.stream())
          .flatMap(values -> values)
          .forEach(
              value -> {
                var query = name + "=" + URLEncoder.encode(value, UTF_8);
                assertThat(
                        OperationRequest.forUnknownSession(operation)
                            .where(query)
                            .by(caller)
                            .getStatus())
                    .as(value)
                    .isIn(ofOneThing(operation) ? NO_SUCH_THING : LIST);
              });
    }
  }

  private static String role(Operation operation) {
    if (operation.isRecruiters()) {
      return "recruiter";
    }
    return operation.isOperators() ? "operator" : "candidate";
  }

  /** The list of a position that does not exist. */
  private static boolean ofOneThing(Operation operation) {
    return operation.template().contains("{id}");
  }

  @TestFactory
  Stream<DynamicTest> aPageOfTheListEndsAtATimeThatCanBe() {
    return Stream.of(TIMES.stream(), TIMES.stream().map(InvalidParametersIT::mark))
        .flatMap(values -> values)
        .map(value -> DynamicTest.dynamicTest("before=" + value, () -> assertUnreadable(value)));
  }

  private void assertUnreadable(String value) {
    try (var ada = Caller.newcomer(endpoints)) {
      var answer = ada.get("interviews?before=" + URLEncoder.encode(value, UTF_8));

      Problems.assertProblem(answer, 400, "malformed_request");
    }
  }

  /** In the form of the list's own {@code next}. */
  private static String mark(String time) {
    var text = time + " " + new UUID(0, 0);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
