package com.vocahire.webapp.requests;

import com.vocahire.platform.request.RequestId;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Adds the request id to the server's span of a request, so that the id of a log line or a problem
 * document leads to the trace. Without tracing it does nothing.
 */
@Provider
public class TracedRequests implements Feature {

  private static final Logger LOG = System.getLogger(TracedRequests.class.getName());
  private static final String PAYARAS =
      "fish.payara.microprofile.telemetry.tracing.jaxrs.OpenTelemetryApplicationEventListener";
  private static final String SWITCH = "otel.sdk.disabled";

  /** Behind WildFly's filter that begins the span, which has no priority of its own. */
  private static final int WITHIN_THE_SPAN = Priorities.USER + 100;

  @Override
  public boolean configure(FeatureContext api) {
    // Looked up and not injected, because Jersey creates a feature before CDI can inject into it.
    boolean disabled =
        ConfigProvider.getConfig().getOptionalValue(SWITCH, Boolean.class).orElse(true);
    if (!disabled) {
      registerPayarasOwn(api);
      api.register(new Naming(), WITHIN_THE_SPAN);
    }
    return !disabled;
  }

  /** Payara does not register it if the JAX-RS application is started after its deployment. */
  private static void registerPayarasOwn(FeatureContext api) {
    try {
      var spans = Class.forName(PAYARAS, true, Thread.currentThread().getContextClassLoader());
      if (!api.getConfiguration().isRegistered(spans)) {
        api.register(spans);
      }
    } catch (ClassNotFoundException another) {
      LOG.log(Level.DEBUG, "not on Payara, spans are the server''s: {0}", another.getMessage());
    }
  }

  private static final class Naming implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      Span.current().setAttribute("vocahire.request", RequestId.current());
    }
  }
}
