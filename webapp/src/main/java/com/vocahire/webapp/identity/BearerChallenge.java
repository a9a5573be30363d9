package com.vocahire.webapp.identity;

import com.vocahire.webapp.identity.keys.KeysUnreachable;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The responses to requests that are not authenticated or not authorized, with the challenges of
 * RFC 6750, section 3.
 */
final class BearerChallenge {

  private static final String REALM = "Bearer realm=\"vocahire\"";

  /** Seconds, which is longer than a fetch of the keys. */
  private static final long RETRY_AFTER = 5;

  private BearerChallenge() {}

  /** The request has no token, so no error code is included (section 3.1). */
  static WebApplicationException unauthenticated() {
    return new NotAuthorizedException(REALM);
  }

  static WebApplicationException invalidToken() {
    return new NotAuthorizedException(REALM + ", error=\"invalid_token\"");
  }

  static WebApplicationException insufficientScope() {
    return new ForbiddenException(
        Response.status(Response.Status.FORBIDDEN)
            .header(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"")
            .build());
  }

  static WebApplicationException identityUnavailable(KeysUnreachable cause) {
    return new IdentityUnavailable(RETRY_AFTER, cause);
  }
}
