package com.vocahire.session.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import com.vocahire.session.life.control.Ending;
import com.vocahire.session.opening.control.Repeating;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is settled, and in which order, once the request that performs an opening reports back. */
class OpeningOnceTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final SessionId ID = SessionId.random();

  private final InterviewFailure timedOut =
      InterviewFailure.providerTimedOut(Duration.ofSeconds(15), null);
  private final List<String> done = new ArrayList<>();
  private Supplier<CompletionStage<Void>> database = () -> CompletableFuture.completedStage(null);
  private final OpeningOnce openings =
      new OpeningOnce(new Access(), null, null, new Ends(), new Repeats(), null, null);

  private final class Access extends DatabaseAccess {
    @Override
    public <T> CompletionStage<T> ask(Lane lane, Supplier<T> work, Consumer<T> undo) {
      return database.get().thenApply(reached -> work.get());
    }
  }

  private final class Ends extends Ending {
    @Override
    public void notAsked(SessionId id) {
      done.add("share given back");
    }

    @Override
    public void failed(SessionId id, SessionState first, Kind why) {
      done.add("ended " + why);
    }
  }

  private final class Repeats extends Repeating {
    @Override
    public void performed(String name, Throwable failure) {
      done.add(
          failure == null ? "repeats read" : "repeats get " + InterviewFailure.kindOf(failure));
    }
  }

  @Test
  void aFailureIsSettledBeforeItsRepeatsAndItsCallerGetIt() {
    assertThat(failed(order(key()), timedOut)).isEqualTo(Kind.PROVIDER_TIMEOUT);

    assertThat(done).containsExactly("ended PROVIDER_TIMEOUT", "repeats get PROVIDER_TIMEOUT");
  }

  @Test
  void aFailureBeforeTheProviderWasAskedGivesTheShareBack() {
    assertThat(failed(order(Optional.empty()), timedOut.beforeSending()))
        .isEqualTo(Kind.PROVIDER_TIMEOUT);

    assertThat(done).containsExactly("share given back", "ended PROVIDER_TIMEOUT");
  }

  @Test
  void theFirstFailureCountsAlsoWhenItCannotBeStored() {
    database = () -> CompletableFuture.failedStage(InterviewFailure.databaseUnavailable(null));

    assertThat(failed(order(key()), timedOut)).isEqualTo(Kind.PROVIDER_TIMEOUT);

    assertThat(done).containsExactly("repeats get PROVIDER_TIMEOUT");
  }

  @Test
  void andAlsoWhileTheApplicationStops() {
    database =
        () -> {
          throw new RejectedExecutionException("stopped");
        };

    assertThat(failed(order(key()), timedOut)).isEqualTo(Kind.PROVIDER_TIMEOUT);

    assertThat(done).containsExactly("repeats get PROVIDER_TIMEOUT");
  }

  @Test
  void anAnswerIsReturnedAndReadByItsRepeats() {
    assertThat(openings.performed(order(key()), "answer")).isEqualTo("answer");
    assertThat(openings.performed(order(Optional.empty()), "other")).isEqualTo("other");

    assertThat(done).containsExactly("repeats read");
  }

  private Kind failed(OpeningOrder order, InterviewFailure failure) {
    CompletionStage<String> returned = openings.failed(order, ID, failure);
    return InterviewFailure.kindOf(
        returned.handle((answer, thrown) -> thrown).toCompletableFuture().join());
  }

  private static OpeningOrder order(Optional<IdempotencyKey> key) {
    var brief = new InterviewBrief("Cook", NONE, NONE, NONE, NONE, NONE);
    return new OpeningOrder(new Caller("ada"), brief, NONE, SessionState.EXCHANGING, key);
  }

  private static Optional<IdempotencyKey> key() {
    return Optional.of(new IdempotencyKey(UUID.randomUUID(), "request"));
  }
}
