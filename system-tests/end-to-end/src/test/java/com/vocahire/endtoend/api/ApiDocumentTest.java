package com.vocahire.endtoend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.endtoend.testkit.document.ApiDocument;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The OpenAPI document is one, and its examples are what its schemas say. */
class ApiDocumentTest {

  private final byte[] written = WrittenDocument.bytes();
  private final ApiDocument document = ApiDocument.of(written);

  /** A schema, and an example that must keep it. */
  private record Example(String where, JsonNode schema, JsonNode value) {}

  @Test
  void isOpenApi() {
    var parsed =
        new OpenAPIV3Parser().readContents(new String(written, StandardCharsets.UTF_8), null, null);

    assertThat(parsed.getMessages()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleKeepsItsSchema() {
    List<Example> examples = new ArrayList<>();
    collect("", ApiDocument.parsed(written), examples);
    assertThat(examples).hasSizeGreaterThan(50);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.where(),
                    () ->
                        assertThat(document.objections(example.schema(), example.value()))
                            .isEmpty()));
  }

  @Test
  void everyBodyHasAnExample() {
    List<Example> examples = new ArrayList<>();
    for (var operation : document.operations()) {
      var bodies = Stream.of(operation.node().path("requestBody"));
      var answers = operation.statuses().stream().map(operation::response).map(document::resolved);
      for (JsonNode described : Stream.concat(bodies, answers).toList()) {
        if (described.has("content")) {
          examples.clear();
          collect("", described, examples);
          assertThat(examples).as(operation.id() + described.path("description")).isNotEmpty();
        }
      }
    }
  }

  @Test
  void aBrokenExampleWouldBeSeen() {
    var schema = ApiDocument.parsed(written).at("/components/schemas/Session");
    var broken = (ObjectNode) example("viewSession", "200", "created").deepCopy();

    assertThat(document.objections(schema, broken)).isEmpty();
    assertThat(document.objections(schema, broken.deepCopy().put("state", "lost"))).isNotEmpty();
    assertThat(document.objections(schema, broken.deepCopy().put("id", "5"))).isNotEmpty();
    assertThat(document.objections(schema, broken.deepCopy().put("createdAt", "now"))).isNotEmpty();
    assertThat(document.objections(schema, broken.deepCopy().put("prompt", "x"))).isNotEmpty();
    assertThat(document.objections(schema, broken.deepCopy().without("state"))).isNotEmpty();
  }

  private JsonNode example(String operation, String status, String name) {
    return document.operations().stream()
        .filter(candidate -> candidate.id().equals(operation))
        .map(found -> found.node().at("/responses/" + status + "/content/application~1json"))
        .map(content -> content.path("examples").path(name).path("value"))
        .findFirst()
        .orElseThrow();
  }

  private void collect(String where, JsonNode node, List<Example> examples) {
    if (node.has("schema")) {
      node.path("examples")
          .properties()
          .forEach(
              named ->
                  examples.add(
                      new Example(
                          where + "/" + named.getKey(),
                          node.path("schema"),
                          named.getValue().path("value"))));
      if (node.has("example")) {
        examples.add(new Example(where, node.path("schema"), node.path("example")));
      }
    }
    node.properties()
        .forEach(field -> collect(where + "/" + field.getKey(), field.getValue(), examples));
  }
}
