package com.vocahire.faults.testkit.server;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some traffic after a start, so that pools have their size and code is compiled. */
final class WarmingUp {
  private static final int AT_ONCE = 40;
  private static final int ROUNDS = 5;

  private WarmingUp() {}

  static void of(Installation installation) {
    var candidate = installation.candidate();
    var opened = candidate.openAndExchange().join();
    if (opened.status() != 201) {
      throw new IllegalStateException("a server that has just been started: " + opened);
    }
    String id = opened.text("sessionId");
    for (int round = 0; round < ROUNDS; round++) {
      var requests =
          IntStream.range(0, AT_ONCE)
              .boxed()
              .flatMap(
                  number ->
                      Stream.of(
                          candidate.view(id),
                          candidate.keep(id, "item_" + number),
                          candidate.get("ice-servers"),
                          installation.health()))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(requests).join();
    }
    candidate.end(id).join();
  }
}
