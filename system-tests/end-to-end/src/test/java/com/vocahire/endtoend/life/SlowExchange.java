package com.vocahire.endtoend.life;

import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Emulator;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A request whose exchange is with the provider, which takes its time over this one only. */
final class SlowExchange implements AutoCloseable {

  private static final Duration TAKES = Duration.ofSeconds(3);

  private final Emulator emulator;
  private final CompletableFuture<Response> answer;

  private SlowExchange(Emulator emulator, CompletableFuture<Response> answer) {
    this.emulator = emulator;
    this.answer = answer;
  }

  /** Returns when the provider has the request and not answered it. */
  static SlowExchange of(Emulator emulator, Supplier<Response> request) {
    emulator.inject(Map.of("calls", Map.of("delayMs", TAKES.toMillis(), "times", 1)));
    int before = emulator.requests("calls");
    var answer = CompletableFuture.supplyAsync(request);
    Waiting.await("the request at the provider")
        .pollInterval(Duration.ofMillis(50))
        .until(() -> emulator.requests("calls") > before);
    return new SlowExchange(emulator, answer);
  }

  Response answer() {
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    emulator.heal();
  }
}
