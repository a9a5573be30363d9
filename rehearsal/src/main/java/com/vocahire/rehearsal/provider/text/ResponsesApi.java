package com.vocahire.rehearsal.provider.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.vocahire.rehearsal.provider.access.Credentials;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.Requests;
import io.javalin.http.Context;
import java.util.Set;

/**
 * As much of the provider's Responses API as feedback needs: one user message with a transcript in
 * JSON, one text in strict structured outputs. Any other request is refused, as are fields that the
 * published API does not have.
 */
public final class ResponsesApi {
  private static final Set<String> FIELDS =
      Set.of(
          "model",
          "instructions",
          "input",
          "text",
          "max_output_tokens",
          "safety_identifier",
          "store");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Credentials credentials;

  public ResponsesApi(Credentials credentials) {
    this.credentials = credentials;
  }

  public void create(Context ctx) {
    credentials.requireApiKey(ctx);
    JsonNode request = Requests.json(ctx);
    request.fieldNames().forEachRemaining(name -> require(FIELDS.contains(name), name));
    require(!request.path("model").asText().isBlank(), "model");
    require(request.path("input").size() == 1, "input");
    JsonNode message = request.at("/input/0");
    require(message.path("role").asText().equals("user"), "input[0].role");
    JsonNode content = message.at("/content/0");
    require(content.path("type").asText().equals("input_text"), "input[0].content[0].type");
    TextAnswers.respond(ctx, written(content.path("text").asText(), schema(request)));
  }

  private static JsonNode schema(JsonNode request) {
    JsonNode format = request.at("/text/format");
    require(format.path("type").asText().equals("json_schema"), "text.format.type");
    require(format.path("strict").asBoolean(), "text.format.strict");
    require(format.path("name").asText().matches("[a-zA-Z0-9_-]{1,64}"), "text.format.name");
    requireStrict(format.path("schema"), "text.format.schema");
    return format.path("schema");
  }

  /** Every object is closed and every field required. */
  private static void requireStrict(JsonNode schema, String field) {
    require(schema.isObject(), field);
    if (schema.path("type").asText().equals("object")) {
      JsonNode properties = schema.path("properties");
      require(schema.path("additionalProperties").isBoolean(), field + ".additionalProperties");
      require(schema.path("required").size() == properties.size(), field + ".required");
      properties.properties().forEach(p -> requireStrict(p.getValue(), field + "." + p.getKey()));
    }
    if (schema.has("items")) {
      requireStrict(schema.path("items"), field + ".items");
    }
  }

  private String written(String text, JsonNode schema) {
    String report = Feedback.on(transcript(text));
    try {
      boolean fits = schemas.getSchema(schema).validate(JSON.readTree(report)).isEmpty();
      require(fits, "text.format.schema");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return report;
  }

  private static JsonNode transcript(String text) {
    try {
      JsonNode transcript = JSON.readTree(text).path("transcript");
      require(transcript.isArray(), "input[0].content[0].text");
      return transcript;
    } catch (JsonProcessingException noJson) {
      throw ApiFailure.badRequest("invalid_json", "The text is no JSON document.");
    }
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw ApiFailure.badRequest(
          ApiError.invalid("invalid_value", "Invalid value: '" + field + "'.", field));
    }
  }
}
