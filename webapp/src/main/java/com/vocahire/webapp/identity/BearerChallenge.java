package com.vocahire.webapp.identity;

import com.vocahire.webapp.identity.keys.KeysUnreachable;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Why a request is not let in, with the challenges of RFC 6750, section 3. */
final class BearerChallenge {

  private static final String REALM = "Bearer realm=\"vocahire\"";

  /** Seconds; a fetch of the keys takes less. */
  private static final long RETRY_AFTER = 5;

  private BearerChallenge() {}

  /** It brings no token: no error is named, section 3.1. */
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
