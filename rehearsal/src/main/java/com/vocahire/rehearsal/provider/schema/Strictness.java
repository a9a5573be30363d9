package com.vocahire.rehearsal.provider.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Turns the description's OpenAPI habits into what a strict JSON schema says. */
final class Strictness {
  private Strictness() {}

  /**
   * Closes every object that lists its fields, and lets null be where the description says so: by
   * {@code nullable} or by a default of null.
   */
  static void impose(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove("discriminator");
      if (object.path("properties").isObject() && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      object.properties().stream().map(Map.Entry::getValue).toList().forEach(Strictness::impose);
      if (object.path("nullable").asBoolean() || object.path("default").isNull()) {
        nullable(object);
      }
    } else if (schema.isArray()) {
      schema.forEach(Strictness::impose);
    }
  }

  private static void nullable(ObjectNode object) {
    ObjectNode unless = object.deepCopy();
    unless.remove(java.util.List.of("nullable", "default"));
    object.removeAll();
    object
        .putArray("anyOf")
        .add(unless)
        .add(JsonNodeFactory.instance.objectNode().put("type", "null"));
  }
}
