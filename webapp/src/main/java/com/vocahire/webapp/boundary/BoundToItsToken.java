package com.vocahire.webapp.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller is who the token of this very request names, and nobody else. Payara leaves the caller
 * of an asynchronous request on the thread that took it: the next request on that thread, if it
 * brings no token of its own, would pass as that caller, and one whose token lacks the role would
 * pass with that caller's. So the roles are the token's own, too.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class BoundToItsToken implements ContainerRequestFilter {

  private static final String SCHEME = "bearer ";

  @Inject Instance<JsonWebToken> callers;
  @Context private ResourceInfo resource;

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
      requireRole(caller);
    } finally {
      callers.destroy(caller);
    }
  }

  /** Of the method, or else of the class, as {@code @RolesAllowed} itself is read. */
  private void requireRole(JsonWebToken caller) {
    var groups = Objects.requireNonNullElse(caller.getGroups(), Set.<String>of());
    Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
        .map(element -> element.getAnnotation(RolesAllowed.class))
        .filter(Objects::nonNull)
        .findFirst()
        .filter(allowed -> Collections.disjoint(List.of(allowed.value()), groups))
        .ifPresent(
            lacking -> {
              throw new ForbiddenException();
            });
  }
}
