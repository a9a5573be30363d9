package com.vocahire.webapp.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller is who the token of this very request names, and nobody else. Payara leaves the caller
 * of an asynchronous request on the thread that took it: the next request on that thread, if it
 * brings no token of its own, would pass as that caller.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class BoundToItsToken implements ContainerRequestFilter {

  private static final String SCHEME = "bearer ";

  @Inject Instance<JsonWebToken> callers;

  @Override
  public void filter(ContainerRequestContext request) {
    var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw new NotAuthorizedException("Bearer");
    }
    var caller = callers.get();
    try {
      if (!header.substring(SCHEME.length()).strip().equals(caller.getRawToken())) {
        throw new NotAuthorizedException("Bearer");
      }
    } finally {
      callers.destroy(caller);
    }
  }
}
