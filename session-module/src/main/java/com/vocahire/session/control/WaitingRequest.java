package com.vocahire.session.control;

import com.vocahire.platform.RequestId;
import com.vocahire.session.control.Repeating.Look;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One request that wants to know how its opening stands; what it asks is asked in its name. */
final class WaitingRequest {

  private final Look look;
  private final long sinceNanos;
  private final Supplier<RequestId.Scope> origin = RequestId.origin();
  private final CompletableFuture<Beginning> settled = new CompletableFuture<>();
  private final CompletionStage<Beginning> answer = RequestId.carried(settled);

  /** Waits since {@code sinceNanos}, of a clock that never goes back. */
  WaitingRequest(Look look, long sinceNanos) {
    this.look = look;
    this.sinceNanos = sinceNanos;
  }

  CompletionStage<Beginning> answer() {
    return answer;
  }

  CompletionStage<Beginning> begin() {
    return asked(look::begin);
  }

  CompletionStage<Optional<Beginning>> read() {
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

  void complete(Beginning found) {
    settled.complete(found);
  }

  void fail(Throwable failure) {
    settled.completeExceptionally(failure);
  }
}
