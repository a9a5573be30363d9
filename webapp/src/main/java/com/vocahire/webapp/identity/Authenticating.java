package com.vocahire.webapp.identity;

import com.vocahire.platform.request.CallersToken;
import com.vocahire.webapp.identity.keys.KeysUnreachable;
import com.vocahire.webapp.identity.token.InvalidToken;
import com.vocahire.webapp.identity.token.VerifiedToken;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Authenticates a request by its bearer token and authorizes it by the token's roles. It replaces
 * the servers' own mechanisms on both servers: see docs/decisions.md, entry 36.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Authenticating implements ContainerRequestFilter {

  private static final Logger LOG = System.getLogger(Authenticating.class.getName());

  private static final String SCHEME = "Bearer ";

  @Inject IdentityProvider provider;
  @Inject CallersToken caller;
  @Inject ScrapeToken scrapeToken;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isPublic()) {
      return;
    }
    var bearer = bearer(request);
    var token = isScrape(bearer) ? ScrapeToken.SCRAPER : verified(bearer);
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      requireRole(token); // the methods of a route are public; Jersey answers OPTIONS itself
    }
    caller.is(token);
  }

  /** Only a method that says so itself: without an annotation it is denied to all callers. */
  private boolean isPublic() {
    var method = resource.getResourceMethod();
    return method != null && method.isAnnotationPresent(PermitAll.class);
  }

  /** Exactly one token, in its header and nowhere else: a token in a query would end up in logs. */
  private static String bearer(ContainerRequestContext request) {
    var headers =
        Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).orElse(List.of());
    if (headers.isEmpty()) {
      throw BearerChallenge.unauthenticated();
    }
    var header = headers.get(0);
    if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw BearerChallenge.invalidToken();
    }
    return header.substring(SCHEME.length()).strip();
  }

  /** Only on routes that permit a scraper; elsewhere its token is not compared. */
  private boolean isScrape(String bearer) {
    return allowed().contains(ScrapeToken.ROLE) && scrapeToken.is(bearer);
  }

  private VerifiedToken verified(String token) {
    try {
      return provider.verified(token);
    } catch (InvalidToken refused) {
      LOG.log(Level.DEBUG, "token rejected: {0}", refused.getMessage());
      throw BearerChallenge.invalidToken();
    } catch (KeysUnreachable unreachable) {
      throw BearerChallenge.identityUnavailable(unreachable);
    }
  }

  /**
   * The roles of the method, or else of the class, as {@code @RolesAllowed} is defined. A resource
   * without the annotation is denied to all callers.
   */
  private void requireRole(VerifiedToken token) {
    if (Collections.disjoint(allowed(), token.getGroups())) {
      throw BearerChallenge.insufficientScope();
    }
  }

  private List<String> allowed() {
    return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
        .map(element -> element.getAnnotation(RolesAllowed.class))
        .filter(Objects::nonNull)
        .findFirst()
        .map(roles -> List.of(roles.value()))
        .orElse(List.of());
  }
}
