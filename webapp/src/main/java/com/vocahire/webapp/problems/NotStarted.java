package com.vocahire.webapp.problems;

import com.vocahire.platform.health.HealthRegistry;
import com.vocahire.session.InterviewFailure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * While this node waits for its database, every response of the API is 503 {@code
 * database_unavailable} with {@code Retry-After} (RFC 9110, section 10.2.3), so that a proxy or a
 * client tries another node, or retries later.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(0)
public class NotStarted implements ContainerRequestFilter {

  @Inject HealthRegistry registry;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!registry.isStarted()) {
      throw InterviewFailure.databaseUnavailable(
          new IllegalStateException("this node has not found its schema yet"));
    }
  }
}
