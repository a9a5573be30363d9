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

/** An answer is kept while it outlasts the interview it is given for. */
class CachingVendorTest {

  private static final Duration NEEDED = Duration.ofHours(1);
  private static final Instant START = SettableClock.START;

  private final SettableClock clock = new SettableClock();
  private final Asked asked = new Asked();
  private final CachingVendor kept = new CachingVendor(asked, NEEDED, clock);

  /** Answers when the test says so. */
  private static final class Asked implements TurnVendor {
    private final List<CompletableFuture<Relays>> questions = new ArrayList<>();

    @Override
    public String name() {
      return "asked";
    }

    @Override
    public CompletionStage<Relays> relays(String subject) {
      var answer = new CompletableFuture<Relays>();
      questions.add(answer);
      return answer;
    }

    void answers(Instant expiry) {
      var server = IceServer.turn(List.of("turn:a.example"), "u", "c");
      questions.get(questions.size() - 1).complete(new Relays(List.of(server), expiry));
    }

    void fails() {
      questions.get(questions.size() - 1).completeExceptionally(VendorFailed.resting());
    }
  }

  @Test
  void asksOnceForAllWhoWait() {
    var first = kept.relays("ada").toCompletableFuture();
    var second = kept.relays("grace").toCompletableFuture();
    assertThat(first).isNotDone();

    asked.answers(START.plus(Duration.ofHours(2)));

    assertThat(first.join()).isEqualTo(second.join());
    assertThat(asked.questions).hasSize(1);
  }

  @Test
  void givesItAgainUntilShortlyBeforeItWouldEndTooEarly() {
    answered(START.plus(Duration.ofHours(2)));

    clock.pass(Duration.ofMinutes(57));
    assertThat(kept.relays("ada").toCompletableFuture()).isCompleted();
    assertThat(asked.questions).hasSize(1);
  }

  @Test
  void renewsItBehindTheCallersBacks() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(59));

    assertThat(kept.relays("ada").toCompletableFuture()).as("the old one").isCompleted();
    assertThat(kept.relays("ada").toCompletableFuture()).as("the old one").isCompleted();
    assertThat(asked.questions).as("asked once more").hasSize(2);

    asked.answers(START.plus(Duration.ofHours(3)));
    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(3)));
  }

  @Test
  void keepsWhatItHasWhenRenewingFails() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(59));
    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(2)));

    asked.fails();

    assertThat(expiry()).isEqualTo(START.plus(Duration.ofHours(2)));
  }

  @Test
  void givesNobodyWhatEndsBeforeAnInterviewCould() {
    answered(START.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofMinutes(60));

    assertThat(kept.relays("ada").toCompletableFuture()).as("waits").isNotDone();
  }

  @Test
  void doesNotKeepWhatIsTooShortFromTheStart() {
    answered(START.plus(Duration.ofMinutes(10)));

    assertThat(kept.relays("ada").toCompletableFuture()).as("asks again").isNotDone();
  }

  @Test
  void tellsAFailureToAllWhoWaitAndAsksAgain() {
    var first = kept.relays("ada").toCompletableFuture();
    asked.fails();

    assertThat(first).isCompletedExceptionally();
    assertThat(kept.relays("ada").toCompletableFuture()).isNotDone();
    assertThat(asked.questions).hasSize(2);
  }

  private void answered(Instant expiry) {
    var first = kept.relays("ada").toCompletableFuture();
    asked.answers(expiry);
    assertThat(first.join().expiresAt()).isEqualTo(expiry);
  }

  private Instant expiry() {
    return kept.relays("ada").toCompletableFuture().join().expiresAt();
  }
}
