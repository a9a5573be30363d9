package com.vocahire.rehearsal.interviewer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why a request or a client event is not accepted, in the provider's words.
 *
 * @param type kind of error, mostly {@code invalid_request_error}
 * @param code what a program may react to; may be null
 * @param message for people
 * @param param path of the offending field; may be null
 */
public record Refusal(String type, String code, String message, String param) {

  public static Refusal invalid(String code, String message, String param) {
    return new Refusal("invalid_request_error", code, message, param);
  }

  /** The published {@code Error} object. */
  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("code", code)
        .put("message", message)
        .put("param", param);
  }
}
