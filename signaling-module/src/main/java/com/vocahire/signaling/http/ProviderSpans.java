package com.vocahire.signaling.http;

import com.vocahire.platform.request.RequestId;
import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates a span for each request to the provider, in the trace of the request that caused it,
 * because neither server instruments {@code java.net.http}. Without tracing there is no span and no
 * header for the provider.
 */
@ApplicationScoped
public class ProviderSpans {

  private final Tracer tracer;

  /** For the proxy only. */
  protected ProviderSpans() {
    this((Tracer) null);
  }

  /**
   * The server's tracing is looked up only if enabled, because Payara starts tracing as soon as it
   * is.
   */
  @Inject
  ProviderSpans(
      @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean disabled,
      Instance<OpenTelemetry> server) {
    this(tracer(disabled || !server.isResolvable() ? OpenTelemetry.noop() : server.get()));
  }

  ProviderSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  private static Tracer tracer(OpenTelemetry telemetry) {
    return telemetry.getTracer("com.vocahire.signaling");
  }

  /** Begins one: names as in OpenTelemetry's conventions for HTTP clients, no path and no query. */
  ProviderSpan begin(Kind kind, HttpRequest request) {
    var span =
        tracer
            .spanBuilder("provider " + kind.name().toLowerCase(Locale.ROOT))
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", request.method())
            .setAttribute("server.address", request.uri().getHost())
            .setAttribute("server.port", port(request))
            .setAttribute("vocahire.request", RequestId.current())
            .startSpan();
    return new ProviderSpan(span);
  }

  private static long port(HttpRequest request) {
    int named = request.uri().getPort();
    if (named > 0) {
      return named;
    }
    return "http".equals(request.uri().getScheme()) ? 80 : 443;
  }
}
