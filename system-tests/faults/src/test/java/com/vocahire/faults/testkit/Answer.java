package com.vocahire.faults.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;

/**
 * What came back of a request.
 *
 * @param status 0 when nothing came at all
 * @param code the problem's, empty where there is none
 * @param retryAfter the header, empty where there is none
 * @param type the media type
 * @param body as JSON; missing when it is none
 * @param took from sending to the whole answer
 * @param lost why nothing came, empty otherwise
 */
public record Answer(
    int status,
    String code,
    String retryAfter,
    String requestId,
    String type,
    JsonNode body,
    Duration took,
    String lost) {

  static Answer lost(Throwable why, Duration took) {
    return new Answer(0, "", "", "", "", MissingNode.getInstance(), took, why.toString());
  }

  /** The same, measured from {@code behind} earlier. */
  Answer later(Duration behind) {
    Duration sum = behind.isNegative() ? took : took.plus(behind);
    return new Answer(status, code, retryAfter, requestId, type, body, sum, lost);
  }

  public boolean isLost() {
    return status == 0;
  }

  /** Whether it is a problem in the form of RFC 9457 that agrees with itself. */
  public boolean isWholeProblem() {
    return type.equals("application/problem+json")
        && body.path("status").asInt() == status
        && !body.path("type").asText().isEmpty()
        && !body.path("title").asText().isEmpty()
        && body.path("requestId").asText().equals(requestId);
  }

  public String text(String field) {
    return body.path(field).asText();
  }

  @Override
  public String toString() {
    String what = isLost() ? lost : status + " " + code;
    return what + " after " + took.toMillis() + " ms";
  }
}
