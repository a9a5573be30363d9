package com.vocahire.webapp.readiness;

import com.vocahire.platform.health.HealthRegistry;
import com.vocahire.session.InterviewFailure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * While this node waits for its database, every response of the API is 503 {@code
 * database_unavailable} with {@code Retry-After} (RFC 9110, section 10.2.3), so that a proxy or a
 * client tries another node, or retries later. Only the route that says whether this node is ready
 * answers by itself, without an error in the log for each probe.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(0)
public class NotStarted implements ContainerRequestFilter {

  /** As Jersey names the path, and as RESTEasy does. */
  private static final Set<String> READINESS = Set.of("ready", "/ready");

  @Inject HealthRegistry registry;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!registry.isStarted() && !READINESS.contains(request.getUriInfo().getPath())) {
      throw InterviewFailure.databaseUnavailable(
          new IllegalStateException("this node has not found its schema yet"));
    }
  }
}
