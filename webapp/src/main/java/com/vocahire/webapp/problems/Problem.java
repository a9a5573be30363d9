package com.vocahire.webapp.problems;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every error is answered with such a body, {@code application/problem+json} (RFC 9457). */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    List<Violation> violations) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** A field and the rule it breaks. */
  public record Violation(String field, String message) {}

  /** A problem of this kind; {@code detail} is for people and contains no value that was sent. */
  public static Problem of(ProblemKind kind, String detail, String requestId) {
    return new Problem(
        "urn:vocahire:problem:" + kind.code(),
        kind.title(),
        kind.status(),
        detail,
        kind.code(),
        requestId,
        null);
  }

  /** Returns the same problem with the fields that break a rule. */
  public Problem with(List<Violation> broken) {
    return new Problem(type, title, status, detail, code, requestId, broken);
  }

  /** The response, with {@code Retry-After} in whole seconds, at least 1, where there is one. */
  public Response toResponse(Optional<Duration> retryAfter) {
    var response = Response.status(status).type(MEDIA_TYPE).entity(this);
    retryAfter.ifPresent(wait -> response.header("Retry-After", Math.max(1, wait.toSeconds())));
    return response.build();
  }
}
