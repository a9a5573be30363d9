package com.vocahire.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RequestIdTest {

  private static final ContextKey<String> TRACE = ContextKey.named("trace");

  @Test
  void aThreadWorksForOneRequestAtATime() {
    var outer = RequestId.of("outer");
    var inner = RequestId.of("inner");
    assertThat(RequestId.current()).isEqualTo("inner");

    inner.end();
    assertThat(RequestId.current()).isEqualTo("outer");
    outer.end();
    assertThat(RequestId.current()).isEqualTo("-");
  }

  @Test
  void workTakesItsRequestAlongAndLeavesNothingBehind() {
    var seen = new CompletableFuture<String>();
    var scope = RequestId.of("request-1");
    var work = RequestId.carried(() -> seen.complete(RequestId.current()));
    scope.end();

    work.run();

    assertThat(seen).isCompletedWithValue("request-1");
    assertThat(RequestId.current()).isEqualTo("-");
  }

  @Test
  void workAndStagesTakeTheTraceAlongAndLeaveNothingBehind() {
    var seen = new CompletableFuture<String>();
    var answer = new CompletableFuture<Void>();
    var received = new CompletableFuture<String>();
    List<Runnable> later = new ArrayList<>();
    var scope = RequestId.of("request-1");
    within(
        "trace-1",
        () -> {
          later.add(RequestId.carried(() -> seen.complete(trace())));
          RequestId.carried(answer).thenAccept(nothing -> received.complete(trace()));
        });
    scope.end();
    assertThat(trace()).isNull();

    later.forEach(Runnable::run);
    answer.complete(null);

    assertThat(seen).isCompletedWithValue("trace-1");
    assertThat(received).isCompletedWithValue("trace-1");
    assertThat(trace()).isNull();
  }

  @Test
  void anObservedEventIsHandledForItsOrigin() {
    var scope = RequestId.of("request-4");
    List<Supplier<RequestId.Scope>> received = new ArrayList<>();
    within("trace-4", () -> received.add(RequestId.origin()));
    scope.end();

    var there = received.get(0).get();
    assertThat(RequestId.current()).isEqualTo("request-4");
    assertThat(trace()).isEqualTo("trace-4");
    there.end();

    assertThat(RequestId.current()).isEqualTo("-");
    assertThat(trace()).isNull();
  }

  @Test
  void theTraceThatAServerLeftOnTheThreadIsNotTheNextRequests() {
    within(
        "of another request",
        () -> {
          var scope = RequestId.of("request-2");

          assertThat(trace()).isNull();
          scope.end();
        });
  }

  @Test
  void aTraceThatAServerLeftOpenEndsWithTheRequest() {
    var scope = RequestId.of("request-3");
    leaveOpen(Context.current().with(TRACE, "left open"));

    scope.end();

    assertThat(trace()).isNull();
  }

  /** As WildFly does where the answer comes on another thread. */
  @SuppressWarnings("MustBeClosedChecker")
  private static void leaveOpen(Context trace) {
    trace.makeCurrent();
  }

  private static void within(String trace, Runnable work) {
    Context.root().with(TRACE, trace).wrap(work).run();
  }

  private static String trace() {
    return Context.current().get(TRACE);
  }
}
