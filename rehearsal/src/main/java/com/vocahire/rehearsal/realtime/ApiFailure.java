package com.vocahire.rehearsal.realtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vocahire.rehearsal.interviewer.Refusal;

/** A request that is answered by an error in the published shape. */
final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Refusal refusal;

  private ApiFailure(int status, Refusal refusal) {
    super(refusal.message());
    this.status = status;
    this.refusal = refusal;
  }

  static ApiFailure badRequest(Refusal refusal) {
    return new ApiFailure(400, refusal);
  }

  static ApiFailure badRequest(String code, String message) {
    return badRequest(Refusal.invalid(code, message, null));
  }

  static ApiFailure betaIsOff() {
    return badRequest(
        "beta_api_shape_disabled", "The beta shape of this API is switched off; use the GA one.");
  }

  static ApiFailure unauthorized(String code, String message) {
    return new ApiFailure(401, Refusal.invalid(code, message, null));
  }

  static ApiFailure notFound(String code, String message) {
    return new ApiFailure(404, Refusal.invalid(code, message, null));
  }

  /** No route, another method, a body too large: what the HTTP library refuses by itself. */
  static ApiFailure unserved(int status, String path) {
    String code =
        switch (status) {
          case 404 -> "unknown_url";
          case 405 -> "method_not_supported";
          case 413 -> "request_too_large";
          default -> "invalid_request";
        };
    return new ApiFailure(status, Refusal.invalid(code, "Cannot serve " + path + ".", null));
  }

  static ApiFailure tooManyCalls() {
    return new ApiFailure(
        429,
        new Refusal("rate_limit_error", "rate_limit_exceeded", "Too many calls are open.", null));
  }

  static ApiFailure broken() {
    return new ApiFailure(
        500, new Refusal("server_error", "server_error", "The server had an error.", null));
  }

  /** As a fault asks for it, whatever the request was. */
  static ApiFailure injected(int status) {
    return new ApiFailure(
        status, new Refusal("server_error", "injected_fault", "A tester asked for this.", null));
  }

  int status() {
    return status;
  }

  String body() {
    return JsonNodeFactory.instance.objectNode().set("error", refusal.toJson()).toString();
  }
}
