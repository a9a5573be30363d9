package com.vocahire.endtoend.testkit.telemetry;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.List;

/** A span as it was sent, and what it says of its sender. */
public record SentSpan(Resource sender, Span span) {

  String trace() {
    return OtlpReceiver.hex(span.getTraceId());
  }

  public String id() {
    return OtlpReceiver.hex(span.getSpanId());
  }

  /** Empty for the first of its trace. */
  public String parent() {
    return OtlpReceiver.hex(span.getParentSpanId());
  }

  public boolean isServers() {
    return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER;
  }

  public boolean isClients() {
    return span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT;
  }

  public boolean failed() {
    return span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR;
  }

  /** From its beginning to its end lies the other. */
  public boolean encloses(SentSpan other) {
    return span.getStartTimeUnixNano() <= other.span.getStartTimeUnixNano()
        && span.getEndTimeUnixNano() >= other.span.getEndTimeUnixNano();
  }

  /** Empty where it has none of that name. */
  public String attribute(String name) {
    return value(span.getAttributesList(), name);
  }

  public String service() {
    return value(sender.getAttributesList(), "service.name");
  }

  private static String value(List<KeyValue> all, String name) {
    return all.stream()
        .filter(attribute -> attribute.getKey().equals(name))
        .map(attribute -> text(attribute.getValue()))
        .findFirst()
        .orElse("");
  }

  private static String text(AnyValue value) {
    return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
  }
}
