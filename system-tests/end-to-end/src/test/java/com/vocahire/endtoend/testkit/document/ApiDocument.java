package com.vocahire.endtoend.testkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The OpenAPI document: which operations there are, and what their schemas say to a value. */
public final class ApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

  private ApiDocument(JsonNode document) {
    this.document = document;
  }

  public static ApiDocument of(byte[] json) {
    return new ApiDocument(parsed(json));
  }

  public static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** Every operation, in the document's order. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> Operation.of(method.getKey(), path.getKey(), method.getValue()))
                    .forEach(operations::add));
    return operations;
  }

  /** The operation that a request is for. */
  Optional<Operation> operation(String method, String path) {
    return operations().stream().filter(operation -> operation.takes(method, path)).findFirst();
  }

  /** Where {@code node} is a reference, what it refers to. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** What {@code schema}, which may refer to components, has against {@code value}. */
  public List<String> objections(JsonNode schema, JsonNode value) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    return schemas.getSchema(root).validate(value).stream().map(Error::toString).toList();
  }

  /** The one schema of all problems. */
  JsonNode problem() {
    return document.at("/components/schemas/Problem");
  }
}
