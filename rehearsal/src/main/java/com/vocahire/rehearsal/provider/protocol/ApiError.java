package com.vocahire.rehearsal.provider.protocol;

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
public record ApiError(String type, String code, String message, String param) {

  public static ApiError invalid(String code, String message, String param) {
    return new ApiError("invalid_request_error", code, message, param);
  }

  /** Returns the published {@code Error} object. */
  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("code", code)
        .put("message", message)
        .put("param", param);
  }
}
