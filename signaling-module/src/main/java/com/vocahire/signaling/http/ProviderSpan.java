package com.vocahire.signaling.http;

import com.vocahire.signaling.ProviderRequestCompleted.Outcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.function.Function;

/** The span of one request to the provider, including its retries. */
final class ProviderSpan {

  private static final String FIELD = "traceparent";

  private final Span span;

  ProviderSpan(Span span) {
    this.span = span;
  }

  /**
   * The request with the span in its field {@code traceparent} (W3C Trace Context, section 3.2).
   * Anything else of the caller's trace context, {@code tracestate} and baggage, is not sent to the
   * provider.
   */
  HttpRequest marked(HttpRequest request) {
    if (!span.getSpanContext().isValid()) {
      return request;
    }
    var marked = HttpRequest.newBuilder(request, (name, value) -> true);
    W3CTraceContextPropagator.getInstance()
        .inject(Context.root().with(span), marked, ProviderSpan::set);
    return marked.build();
  }

  private static void set(HttpRequest.Builder request, String field, String value) {
    if (request != null && field.equals(FIELD)) {
      request.setHeader(field, value);
    }
  }

  /** A reader that records the status of the answer; the last attempt counts. */
  <T> Function<HttpResponse<String>, T> noting(Function<HttpResponse<String>, T> reader) {
    return answer -> {
      span.setAttribute("http.response.status_code", answer.statusCode());
      return reader.apply(answer);
    };
  }

  /** Ends the span with its outcome. */
  void end(Outcome outcome) {
    if (outcome != Outcome.ANSWERED) {
      span.setAttribute("error.type", outcome.name().toLowerCase(Locale.ROOT));
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
