package com.vocahire.rehearsal.provider.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.EventRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The provider's published description, made strict: a field it does not name is refused. */
public final class PublishedSchema implements EventRules {
  private static final String REF = "#/components/schemas/";
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final Map<String, String> clientEvents = new HashMap<>();
  private final Map<String, String> serverEvents = new HashMap<>();
  private final JsonNode components;

  public PublishedSchema() {
    try (InputStream in =
        PublishedSchema.class.getResourceAsStream("openai-realtime.openapi.json")) {
      components = new ObjectMapper().readTree(in).path("components");
    } catch (IOException e) {
      throw new UncheckedIOException("the published description cannot be read", e);
    }
    Strictness.impose(components);
    index("RealtimeClientEvent", clientEvents);
    index("RealtimeServerEvent", serverEvents);
  }

  /** Returns what is wrong with {@code value} as the schema {@code name}. */
  public Optional<ApiError> refusal(String name, JsonNode value) {
    return Violations.worst(compiled.computeIfAbsent(name, this::compile).validate(value));
  }

  /** By the schema of the event's own type, so that the message names the field at fault. */
  @Override
  public Optional<ApiError> refusal(JsonNode clientEvent) {
    return event(clientEvents, clientEvent);
  }

  Optional<ApiError> serverEventRefusal(JsonNode serverEvent) {
    return event(serverEvents, serverEvent);
  }

  private Optional<ApiError> event(Map<String, String> schemas, JsonNode event) {
    String type = event.path("type").asText();
    if (type.isEmpty()) {
      return Optional.of(
          ApiError.invalid(
              "missing_required_parameter", "Missing required parameter: 'type'.", "type"));
    }
    String schema = schemas.get(type);
    return schema == null
        ? Optional.of(ApiError.invalid("invalid_value", "Invalid value: '" + type + "'.", "type"))
        : refusal(schema, event);
  }

  private void index(String union, Map<String, String> byType) {
    for (JsonNode branch : components.path("schemas").path(union).path("anyOf")) {
      String name = branch.path("$ref").asText().substring(REF.length());
      JsonNode type = components.path("schemas").path(name).at("/properties/type");
      byType.put(
          type.has("const") ? type.path("const").asText() : type.at("/enum/0").asText(), name);
    }
  }

  private Schema compile(String name) {
    ObjectNode document = new ObjectMapper().createObjectNode().put("$ref", REF + name);
    document.set("components", components);
    return registry.getSchema(document);
  }
}
