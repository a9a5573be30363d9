package com.vocahire.signaling.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.signaling.ProviderRequestCompleted.Kind;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Without a server that traces; spans themselves are the end-to-end tests' (TracesIT). */
class ProviderSpanTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";

  private final ProviderSpans spans =
      new ProviderSpans(OpenTelemetry.noop().getTracer("without a server"));
  private final HttpRequest request =
      HttpRequest.newBuilder(URI.create("https://provider.example/v1/realtime/calls"))
          .timeout(Duration.ofSeconds(15))
          .header("Authorization", "Bearer ours")
          .POST(BodyPublishers.ofString("offer"))
          .build();

  @Test
  void leavesTheRequestUnchangedWithoutTracing() {
    assertThat(spans.begin(Kind.EXCHANGE, request).marked(request)).isSameAs(request);
  }

  @Test
  void propagatesTraceparentAndNoOtherTraceContext() {
    var state = TraceState.builder().put("tenant", "acme-secret").build();
    var parent = SpanContext.createFromRemoteParent(TRACE, PARENT, TraceFlags.getSampled(), state);

    var marked = markedIn(Context.root().with(Span.wrap(parent)));

    assertThat(marked.headers().map()).containsOnlyKeys("Authorization", "traceparent");
    assertThat(marked.headers().firstValue("traceparent"))
        .contains("00-" + TRACE + "-" + PARENT + "-01");
    assertThat(marked.timeout()).isEqualTo(request.timeout());
    assertThat(marked.method()).isEqualTo("POST");
    assertThat(marked.bodyPublisher()).isEqualTo(request.bodyPublisher());
  }

  private HttpRequest markedIn(Context trace) {
    var marked = new AtomicReference<HttpRequest>();
    trace.wrap(() -> marked.set(spans.begin(Kind.EXCHANGE, request).marked(request))).run();
    return marked.get();
  }
}
