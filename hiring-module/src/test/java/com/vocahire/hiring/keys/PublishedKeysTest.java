package com.vocahire.hiring.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.hiring.testkit.MovedClock;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

  private final MovedClock clock = new MovedClock();
  private final Map<String, ECPublicKey> stored = new HashMap<>();
  private int reads;
  private CompletableFuture<Map<String, ECPublicKey>> answer;

  private final PublishedKeys keys =
      new PublishedKeys(
          () -> {
            reads++;
            answer = new CompletableFuture<>();
            return answer;
          },
          clock);

  @Test
  void requestsTogetherWaitForOneRead() {
    var first = keys.with("one");
    var second = keys.with("two");

    assertThat(reads).isEqualTo(1);
    answer.complete(stored);
    assertThat(first.toCompletableFuture()).isDone();
    assertThat(second.toCompletableFuture()).isDone();
  }

  @Test
  void unknownIdsAreLookedForOnceASecond() {
    keys.with("guessed");
    answer.complete(stored);
    clock.now = clock.now.plusMillis(999);
    keys.with("guessed as well");
    assertThat(reads).isEqualTo(1);

    clock.now = clock.now.plusMillis(1);
    keys.with("guessed as well");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aKnownKeyIsReadAgainAfterAWhile() {
    stored.put("one", null);
    keys.with("one");
    answer.complete(stored);
    clock.now = clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
    keys.with("one");
    assertThat(reads).isEqualTo(1);

    clock.now = clock.now.plusMillis(1);
    keys.with("one");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aFailedReadIsRepeatedAfterASecond() {
    keys.with("one");
    answer.completeExceptionally(new IllegalStateException("away"));
    assertThat(keys.with("one").toCompletableFuture()).isCompletedExceptionally();

    clock.now = clock.now.plusSeconds(1);
    assertThat(keys.with("one").toCompletableFuture()).isNotDone();
  }
}
