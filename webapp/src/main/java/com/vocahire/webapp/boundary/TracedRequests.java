package com.vocahire.webapp.boundary;

import com.vocahire.platform.RequestId;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's span of a request has the request's id, which callers are shown and the log has:
 * from either one to the trace. Costs nothing where there are no traces.
 */
@Provider
@ApplicationScoped
public class TracedRequests implements Feature {

  /** Behind WildFly's filter that begins the span, which has no priority of its own. */
  private static final int WITHIN_THE_SPAN = Priorities.USER + 100;

  @Inject
  @ConfigProperty(name = "otel.sdk.disabled")
  boolean disabled;

  @Override
  public boolean configure(FeatureContext api) {
    if (!disabled) {
      api.register(new Naming(), WITHIN_THE_SPAN);
    }
    return !disabled;
  }

  private static final class Naming implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      Span.current().setAttribute("vocahire.request", RequestId.current());
    }
  }
}
