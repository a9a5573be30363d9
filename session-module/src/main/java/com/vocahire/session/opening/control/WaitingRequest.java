package com.vocahire.session.opening.control;

import com.vocahire.platform.request.RequestId;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.opening.control.Repeating.Look;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One request that wants to know how its opening stands; what it asks is asked in its name. */
final class WaitingRequest {

  private final Look look;
  private final long sinceNanos;
  private final Supplier<RequestId.Scope> origin = RequestId.origin();
  private final CompletableFuture<OpeningDecision> settled = new CompletableFuture<>();
  private final CompletionStage<OpeningDecision> answer = RequestId.carried(settled);

  /** Waits since {@code sinceNanos}, of a clock that never goes back. */
  WaitingRequest(Look look, long sinceNanos) {
    this.look = look;
    this.sinceNanos = sinceNanos;
  }

  CompletionStage<OpeningDecision> answer() {
    return answer;
  }

  CompletionStage<OpeningDecision> begin() {
    return asked(look::begin);
  }

  CompletionStage<Optional<OpeningDecision>> read() {
    return asked(look::read);
  }

  private <T> CompletionStage<T> asked(Supplier<CompletionStage<T>> question) {
    var here = origin.get();
    try {
      return CompletableFuture.completedStage(question).thenCompose(Supplier::get);
    } finally {
      here.end();
    }
  }

  boolean isOlderThan(long nanos, long now) {
    return now - sinceNanos >= nanos;
  }

  void complete(OpeningDecision found) {
    settled.complete(found);
  }

  void fail(Throwable failure) {
    settled.completeExceptionally(failure);
  }
}
