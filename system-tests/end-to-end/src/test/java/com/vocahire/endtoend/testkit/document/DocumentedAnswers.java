package com.vocahire.endtoend.testkit.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vocahire.testkit.Endpoints;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;

/**
 * Holds every answer that any test gets to the served OpenAPI document: its status, its headers,
 * its media type and its body. Remembers what was shown.
 */
public final class DocumentedAnswers implements ClientResponseFilter {

  private static final Set<String> SHOWN = new ConcurrentSkipListSet<>();

  private final Endpoints endpoints;

  public DocumentedAnswers(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** Whether an operation has given this answer to some test. */
  public static boolean haveShown(Operation operation, int status) {
    return SHOWN.contains(operation.id() + " " + status);
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    var uri = request.getUri().toString();
    boolean ofAll = Set.of("OPTIONS", "HEAD").contains(request.getMethod());
    if (!uri.startsWith(endpoints.app() + "api/") || ofAll) {
      return;
    }
    byte[] body = response.hasEntity() ? response.getEntityStream().readAllBytes() : new byte[0];
    response.setEntityStream(new ByteArrayInputStream(body));
    var path = request.getUri().getPath();
    hold(
        new Answer(
            request.getMethod(), path, response.getStatus(), response::getHeaderString, body));
  }

  /** An answer, however it was got; {@code header} gives null for one that is not there. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Answer(
      String method, String path, int status, UnaryOperator<String> header, byte[] body) {}

  public void hold(Answer answer) {
    assertThat(objections(answer))
        .as(
            "%s %s answered %s against the document",
            answer.method(), answer.path(), answer.status())
        .isEmpty();
  }

  private List<String> objections(Answer answer) {
    var document = ServedDocument.of(endpoints);
    var operation = document.operation(answer.method(), answer.path());
    if (operation.isEmpty()) {
      return elsewhere(document, answer);
    }
    var described = document.resolved(operation.get().response(answer.status()));
    if (described.isMissingNode()) {
      return List.of("status " + answer.status() + " is not documented");
    }
    List<String> objections = headers(document, described, answer);
    objections.addAll(content(document, described, answer));
    if (objections.isEmpty()) {
      SHOWN.add(operation.get().id() + " " + answer.status());
    }
    return objections;
  }

  /** A route or a method that the document does not have must not be served either. */
  private static List<String> elsewhere(ApiDocument document, Answer answer) {
    if (answer.status() != 404 && answer.status() != 405) {
      return List.of("the document has no such operation");
    }
    return answer.body().length == 0
        ? List.of()
        : document.objections(document.problem(), ApiDocument.parsed(answer.body()));
  }

  private static List<String> headers(ApiDocument document, JsonNode described, Answer answer) {
    List<String> objections = new ArrayList<>();
    for (var header : described.path("headers").properties()) {
      var value = answer.header().apply(header.getKey());
      if (value == null) {
        objections.add("without " + header.getKey());
      } else {
        var schema = document.resolved(header.getValue()).path("schema");
        objections.addAll(document.objections(schema, TextNode.valueOf(value)));
      }
    }
    return objections;
  }

  private static List<String> content(ApiDocument document, JsonNode described, Answer answer) {
    if (!described.has("content")) {
      return answer.body().length == 0 ? List.of() : List.of("a body where none is documented");
    }
    var type = answer.header().apply("Content-Type").replaceFirst(";.*", "");
    var content = described.path("content").path(type);
    return content.isMissingNode()
        ? List.of("media type " + type + " is not documented")
        : document.objections(content.path("schema"), value(type, answer.body()));
  }

  private static JsonNode value(String type, byte[] body) {
    return type.equals("text/plain")
        ? TextNode.valueOf(new String(body, UTF_8))
        : ApiDocument.parsed(body);
  }
}
