package com.vocahire.ice.answer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Answers instead of the resource if the answer is available without waiting. A server suspends the
 * request of every resource that returns a stage, complete or not, which costs a tenth of so small
 * a request (docs/decisions.md, entry 72). It is the last filter, because filters behind an answer
 * are not called.
 */
@Provider
@Synchronous
@ApplicationScoped
@Priority(SynchronousAnswerFilter.LAST)
public class SynchronousAnswerFilter implements ContainerRequestFilter {

  static final int LAST = Priorities.USER + 1000;

  @Inject IceServers iceServers;
  @Inject JsonWebToken token;
  @Inject Clock clock;

  @Override
  public void filter(ContainerRequestContext request) {
    iceServers
        .synchronous(token.getSubject())
        .map(list -> IceServersResponse.of(list, clock.instant()))
        .map(ready -> Response.ok(ready, MediaType.APPLICATION_JSON_TYPE).build())
        .ifPresent(request::abortWith);
  }
}
