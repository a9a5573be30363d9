package com.vocahire.ice.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** An answer is cached while it outlasts an interview that starts now. */
class CachingVendorTest {

  private static final Duration NEEDED = Duration.ofHours(1);
  private static final Instant START = SettableClock.START;

  private final SettableClock clock = new SettableClock();
  private final PendingVendor pending = new PendingVendor();
  private final CachingVendor caching = new CachingVendor(pending, NEEDED, clock);

  /** Answers when the test says so. */
  private static final class PendingVendor implements TurnVendor {
    private final List<CompletableFuture<Relays>> requests = new ArrayList<>();

    @Override
    public String name() {
      return "pending";
    }

    @Override
    public CompletionStage<Relays> relays(String subject) {
      var answer = new CompletableFuture<Relays>();
      requests.add(answer);
      return answer;
    }

    void answers(Instant expiry) {
      var server = IceServer.turn(List.of("turn:a.example"), "u", "c");
      requests.get(requests.size() - 1).complete(new Relays(List.of(server), expiry));
    }

    void fails() {
      requests.get(requests.size() - 1).completeExceptionally(VendorFailed.breakerOpen());
    }
  }

  @Test
  void sharesOneRequestAmongCallers() {
    var first = caching.relays("ada").toCompletableFuture();
    var second = caching.relays("grace").toCompletableFuture();
    assertThat(first).isNotDone();

    pending.answers(START.plus(Duration.ofHours(2)));

    assertThat(first.join()).isEqualTo(second.join());
    assertThat(pending.requests).hasSize(1);
  }

  @Test
  void cachesItWhileItOutlastsAnInterview() {
    answered(START.plus(Duration.ofHours(2)));

    clock.pass(Duration.ofMinutes(57));
    assertThat(caching.relays("ada").toCompletableFuture()).isCompleted();
    assertThat(pending.requests).hasSize(1);
  }

  @Test
  void refreshesItInTheBackground() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(59));

    assertThat(caching.relays("ada").toCompletableFuture()).as("the old one").isCompleted();
    assertThat(caching.relays("ada").toCompletableFuture()).as("the old one").isCompleted();
    assertThat(pending.requests).as("requested once more").hasSize(2);

    pending.answers(START.plus(Duration.ofHours(3)));
    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(3)));
  }

  @Test
  void keepsTheCachedAnswerWhenRefreshingFails() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(59));
    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(2)));

    pending.fails();

    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(2)));
  }

  @Test
  void doesNotUseWhatExpiresBeforeAnInterviewCouldEnd() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(60));

    assertThat(caching.relays("ada").toCompletableFuture()).as("waits").isNotDone();
  }

  @Test
  void doesNotCacheWhatExpiresTooEarly() {
    answered(START.plus(Duration.ofMinutes(10)));

    assertThat(caching.relays("ada").toCompletableFuture()).as("requests again").isNotDone();
  }

  @Test
  void reportsAFailureToAllCallersAndRequestsAgain() {
    var first = caching.relays("ada").toCompletableFuture();
    pending.fails();

    assertThat(first).isCompletedExceptionally();
    assertThat(caching.relays("ada").toCompletableFuture()).isNotDone();
    assertThat(pending.requests).hasSize(2);
  }

  private void answered(Instant expiry) {
    var first = caching.relays("ada").toCompletableFuture();
    pending.answers(expiry);
    assertThat(first.join().expiresAt()).isEqualTo(expiry);
  }

  private Instant expiry() {
    return caching.relays("ada").toCompletableFuture().join().expiresAt();
  }
}
