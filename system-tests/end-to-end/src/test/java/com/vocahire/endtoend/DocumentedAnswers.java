package com.vocahire.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds every answer that any test gets to the served OpenAPI document: its status, its headers,
 * its media type and its body. Remembers what was shown.
 */
final class DocumentedAnswers implements ClientResponseFilter {

  private static final Set<String> SHOWN = new ConcurrentSkipListSet<>();

  private final Endpoints endpoints;

  DocumentedAnswers(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** Whether an operation has given this answer to some test. */
  static boolean haveShown(Operation operation, int status) {
    return SHOWN.contains(operation.id() + " " + status);
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    var uri = request.getUri().toString();
    if (!uri.startsWith(endpoints.app() + "api/") || request.getMethod().equals("OPTIONS")) {
      return;
    }
    byte[] body = response.hasEntity() ? response.getEntityStream().readAllBytes() : new byte[0];
    response.setEntityStream(new ByteArrayInputStream(body));
    var asked = request.getMethod() + " " + request.getUri().getPath();
    assertThat(objections(request, response, body))
        .as(asked + " answered " + response.getStatus() + " against the document")
        .isEmpty();
  }

  private List<String> objections(
      ClientRequestContext request, ClientResponseContext response, byte[] body) {
    var document = ServedDocument.of(endpoints);
    var operation = document.operation(request.getMethod(), request.getUri().getPath());
    if (operation.isEmpty()) {
      return elsewhere(document, response, body);
    }
    var described = document.resolved(operation.get().response(response.getStatus()));
    if (described.isMissingNode()) {
      return List.of("status " + response.getStatus() + " is not documented");
    }
    List<String> objections = headers(document, described, response);
    objections.addAll(content(document, described, response, body));
    if (objections.isEmpty()) {
      SHOWN.add(operation.get().id() + " " + response.getStatus());
    }
    return objections;
  }

  /** A route or a method that the document does not have must not be served either. */
  private static List<String> elsewhere(
      ApiDocument document, ClientResponseContext response, byte[] body) {
    if (response.getStatus() != 404 && response.getStatus() != 405) {
      return List.of("the document has no such operation");
    }
    return body.length == 0
        ? List.of()
        : document.objections(document.problem(), ApiDocument.parsed(body));
  }

  private static List<String> headers(
      ApiDocument document, JsonNode described, ClientResponseContext response) {
    List<String> objections = new ArrayList<>();
    for (var header : described.path("headers").properties()) {
      var value = response.getHeaderString(header.getKey());
      if (value == null) {
        objections.add("without " + header.getKey());
      } else {
        var schema = document.resolved(header.getValue()).path("schema");
        objections.addAll(document.objections(schema, TextNode.valueOf(value)));
      }
    }
    return objections;
  }

  private static List<String> content(
      ApiDocument document, JsonNode described, ClientResponseContext response, byte[] body) {
    if (!described.has("content")) {
      return body.length == 0 ? List.of() : List.of("a body where none is documented");
    }
    var type = response.getMediaType().getType() + "/" + response.getMediaType().getSubtype();
    var content = described.path("content").path(type);
    return content.isMissingNode()
        ? List.of("media type " + type + " is not documented")
        : document.objections(content.path("schema"), ApiDocument.parsed(body));
  }
}
