package com.vocahire.rehearsal.provider.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A request that is answered by an error in the published shape. */
public final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient ApiError refusal;

  private ApiFailure(int status, ApiError refusal) {
    super(refusal.message());
    this.status = status;
    this.refusal = refusal;
  }

  public static ApiFailure badRequest(ApiError refusal) {
    return new ApiFailure(400, refusal);
  }

  public static ApiFailure badRequest(String code, String message) {
    return badRequest(ApiError.invalid(code, message, null));
  }

  public static ApiFailure betaIsOff() {
    return badRequest(
        "beta_api_shape_disabled", "The beta shape of this API is switched off; use the GA one.");
  }

  public static ApiFailure unauthorized(String code, String message) {
    return new ApiFailure(401, ApiError.invalid(code, message, null));
  }

  public static ApiFailure notFound(String code, String message) {
    return new ApiFailure(404, ApiError.invalid(code, message, null));
  }

  /** No route, another method, a body too large: what the HTTP library refuses by itself. */
  public static ApiFailure unserved(int status, String path) {
    String code =
        switch (status) {
          case 404 -> "unknown_url";
          case 405 -> "method_not_supported";
          case 413 -> "request_too_large";
          default -> "invalid_request";
        };
    return new ApiFailure(status, ApiError.invalid(code, "Cannot serve " + path + ".", null));
  }

  public static ApiFailure tooManyCalls() {
    return new ApiFailure(
        429,
        new ApiError("rate_limit_error", "rate_limit_exceeded", "Too many calls are open.", null));
  }

  public static ApiFailure broken() {
    return new ApiFailure(
        500, new ApiError("server_error", "server_error", "The server had an error.", null));
  }

  /** As a fault asks for it, whatever the request was. */
  public static ApiFailure injected(int status) {
    return new ApiFailure(
        status, new ApiError("server_error", "injected_fault", "A tester asked for this.", null));
  }

  public int status() {
    return status;
  }

  public String body() {
    return JsonNodeFactory.instance.objectNode().set("error", refusal.toJson()).toString();
  }
}
