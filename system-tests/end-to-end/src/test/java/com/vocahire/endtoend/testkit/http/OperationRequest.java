package com.vocahire.endtoend.testkit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.endtoend.testkit.document.Operation;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A request for an operation of the document: as it should be, or with one thing wrong. */
public record OperationRequest(
    Operation operation, String path, String body, Map<String, String> headers) {

  /** For a session that does not exist, with the document's own example as its body. */
  public static OperationRequest forUnknownSession(Operation operation) {
    return about(UUID.randomUUID().toString(), operation);
  }

  /** For this session, with the document's first example as its body. */
  public static OperationRequest about(String session, Operation operation) {
    var path = operation.template().replace("{id}", session).replace("{itemId}", "item_1");
    var examples = operation.node().at("/requestBody/content/application~1json/examples");
    String body = null;
    if (operation.hasBody()) {
      body = examples.properties().iterator().next().getValue().path("value").toString();
    }
    Map<String, String> headers = operation.namesVersion() ? Map.of("If-Match", "*") : Map.of();
    return new OperationRequest(operation, path.replaceFirst("^/api/", ""), body, headers);
  }

  public OperationRequest with(JsonNode json) {
    return with(json.toString());
  }

  public OperationRequest with(String other) {
    return new OperationRequest(operation, path, other, headers);
  }

  public OperationRequest with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new OperationRequest(operation, path, body, more);
  }

  public OperationRequest withoutHeaders() {
    return new OperationRequest(operation, path, body, Map.of());
  }

  public OperationRequest where(String query) {
    return new OperationRequest(operation, path + "?" + query, body, headers);
  }

  public Response by(Caller caller) {
    return by(caller, MediaType.APPLICATION_JSON);
  }

  /** With a body that claims to be of this media type. */
  public Response by(Caller caller, String mediaType) {
    var entity = body == null ? null : Entity.entity(body.getBytes(UTF_8), mediaType);
    return caller.send(operation.method(), path, entity, headers);
  }
}
