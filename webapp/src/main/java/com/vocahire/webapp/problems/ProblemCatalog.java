package com.vocahire.webapp.problems;

import com.vocahire.session.InterviewFailure;

/** The status and code of each failure. A new kind does not compile until it is listed here. */
public final class ProblemCatalog {

  /** An unexpected error. */
  public static final ProblemKind INTERNAL_ERROR =
      new ProblemKind(500, "internal_error", "Internal error");

  /** A field is missing or out of bounds. */
  public static final ProblemKind INVALID_REQUEST =
      new ProblemKind(422, "invalid_request", "Invalid request");

  /** No token, or an invalid one. */
  public static final ProblemKind UNAUTHENTICATED =
      new ProblemKind(401, "unauthenticated", "Not signed in");

  /** The token cannot be verified at the moment. */
  public static final ProblemKind IDENTITY_UNAVAILABLE =
      new ProblemKind(503, "identity_unavailable", "Sign-in cannot be checked");

  /** This node starts, stops or has no database: a proxy should ask another one. */
  public static final ProblemKind NOT_READY = new ProblemKind(503, "not_ready", "Not ready");

  private static final ProblemKind FORBIDDEN = new ProblemKind(403, "forbidden", "Not allowed");

  private ProblemCatalog() {}

  /** Returns the status and code of a named failure. */
  public static ProblemKind of(InterviewFailure.Kind kind) {
    return switch (kind) {
      case INVALID_REQUEST -> INVALID_REQUEST;
      case INVALID_SDP -> new ProblemKind(422, "invalid_sdp", "Invalid SDP offer");
      case REPORT_NOT_FOUND -> new ProblemKind(404, "report_not_found", "No such report");
      case SESSION_NOT_FOUND -> new ProblemKind(404, "session_not_found", "No such session");
      case TOKEN_MISMATCH -> new ProblemKind(403, "token_mismatch", "Token does not match");
      case INTERVIEW_ACTIVE -> new ProblemKind(409, "interview_active", "Interview active");
      case ALREADY_EXCHANGED -> new ProblemKind(409, "already_exchanged", "Already exchanged");
      case NOT_EXCHANGED -> new ProblemKind(409, "not_exchanged", "Not exchanged yet");
      case RECONNECTIONS_USED_UP ->
          new ProblemKind(409, "reconnections_used_up", "Reconnections used up");
      case SESSION_ENDED -> new ProblemKind(409, "session_ended", "Session has ended");
      case SESSION_EXPIRED -> new ProblemKind(410, "session_expired", "Session has expired");
      case QUOTA_EXCEEDED -> new ProblemKind(429, "quota_exceeded", "Quota used up");
      case DATABASE_UNAVAILABLE ->
          new ProblemKind(503, "database_unavailable", "Database unavailable");
      case PROVIDER_BUSY -> new ProblemKind(503, "provider_busy", "Interviewer busy");
      case PROVIDER_UNAVAILABLE ->
          new ProblemKind(503, "provider_unavailable", "Interviewer unavailable");
      case PROVIDER_ERROR -> new ProblemKind(502, "provider_error", "Interviewer failed");
      case PROVIDER_TIMEOUT -> new ProblemKind(504, "provider_timeout", "Interviewer timed out");
    };
  }

  /**
   * Rejections by the server itself, before a resource was reached. The status is kept, because
   * clients retry after 408, 429 and 503, and should not after others.
   */
  public static ProblemKind ofStatus(int status) {
    return switch (status) {
      case 400 -> new ProblemKind(400, "malformed_request", "Malformed request");
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> new ProblemKind(404, "not_found", "No such resource");
      case 405 -> new ProblemKind(405, "method_not_allowed", "Method not allowed");
      case 406 -> new ProblemKind(406, "not_acceptable", "Not acceptable");
      case 408 -> new ProblemKind(408, "request_timeout", "Request took too long");
      case 413 -> new ProblemKind(413, "too_large", "Too large");
      case 414 -> new ProblemKind(414, "uri_too_long", "Address too long");
      case 415 -> new ProblemKind(415, "unsupported_media_type", "Unsupported media type");
      case 429 -> new ProblemKind(429, "too_many_requests", "Too many requests");
      case 431 -> new ProblemKind(431, "headers_too_large", "Headers too large");
      case 503 -> new ProblemKind(503, "unavailable", "Not available");
      default -> ofOtherStatus(status);
    };
  }

  /** Statuses that no page and no client of ours handles individually. */
  private static ProblemKind ofOtherStatus(int status) {
    if (status >= 400 && status < 500) {
      return new ProblemKind(status, "request_refused", "Request rejected");
    }
    return status > 500 && status < 600
        ? new ProblemKind(status, "not_served", "Not served")
        : INTERNAL_ERROR;
  }
}
