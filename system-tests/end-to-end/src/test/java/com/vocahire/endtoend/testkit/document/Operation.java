package com.vocahire.endtoend.testkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An operation of the OpenAPI document.
 *
 * @param template its path with names in braces
 */
public record Operation(String id, String method, String template, JsonNode node) {

  static Operation of(String method, String template, JsonNode node) {
    return new Operation(
        node.path("operationId").asText(), method.toUpperCase(Locale.ROOT), template, node);
  }

  boolean takes(String requested, String path) {
    var pattern = template.replaceAll("\\{[^}]*}", "[^/]+");
    return method.equals(requested) && Pattern.matches(pattern, path);
  }

  /** Every status it says it may answer, ascending. */
  public List<Integer> statuses() {
    return node.path("responses").properties().stream()
        .map(response -> Integer.valueOf(response.getKey()))
        .sorted()
        .toList();
  }

  /** Whether only an identity provider that is away makes it answer so: TokenRefusalsIT has one. */
  public boolean needsAnOutageOfIdentity(int status) {
    return response(status).path("$ref").asText().endsWith("/IdentityUnavailable");
  }

  /** Whether it is a recruiter's. */
  public boolean isRecruiters() {
    return template.startsWith("/api/positions") || template.startsWith("/api/invitations/{id}");
  }

  /** Whether it is a change that names the version it was made from. */
  public boolean namesVersion() {
    return node.path("parameters").toString().contains("/IfMatch\"");
  }

  /** Whether it is an operator's; all others but the recruiters' are a candidate's. */
  public boolean isOperators() {
    return template.startsWith("/api/diagnostic/") || template.equals("/api/metrics");
  }

  /** Whether it needs no token. */
  public boolean isPublic() {
    var schemes = node.path("security");
    return schemes.isArray() && schemes.isEmpty();
  }

  public JsonNode response(int status) {
    return node.path("responses").path(Integer.toString(status));
  }

  public boolean hasBody() {
    return node.has("requestBody");
  }

  /** An example of a request, as the document gives it. */
  public JsonNode example(String name) {
    var examples = node.at("/requestBody/content/application~1json/examples");
    return examples.path(name).path("value");
  }
}
