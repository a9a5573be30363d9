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
 * Answers in the resource's place where nothing has to be waited for. A server suspends the request
 * of every resource that returns a stage, complete or not, and that is a tenth of so small a one
 * (docs/decisions.md, entry 72). It is the last filter: what comes behind an answer is not asked.
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
        .atOnce(token.getSubject())
        .map(list -> IceServersResponse.of(list, clock.instant()))
        .map(ready -> Response.ok(ready, MediaType.APPLICATION_JSON_TYPE).build())
        .ifPresent(request::abortWith);
  }
}
