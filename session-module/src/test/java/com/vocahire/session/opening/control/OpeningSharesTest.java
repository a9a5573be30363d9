package com.vocahire.session.opening.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.crypto.Seal;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.control.OverdueUpdates.Overdue;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ProviderSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an opening costs its caller, however it comes to nothing. */
@ExtendWith(OnMigratedDatabase.class)
class OpeningSharesTest {

  private static final Optional<String> NONE = Optional.empty();
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Cook", NONE, NONE, NONE, NONE, NONE);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final UUID key = UUID.randomUUID();
  private final DataSource database;
  private TablesOnDatabase tables;

  OpeningSharesTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    tables = new TablesOnDatabase(database);
  }

  @AfterEach
  void close() {
    tables.close();
  }

  /** One outcome of an opening that was begun. */
  private record Outcome(String name, SessionState first, Consumer<OpeningSharesTest> ending) {

    static Outcome of(String name, SessionState first, EndReason reason) {
      return new Outcome(name, first, test -> test.end(reason));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private SessionId last;

  static Stream<Outcome> outcomes() {
    return Stream.of(
        Outcome.of("the browser reported failed", SessionState.CREATED, EndReason.FAILED),
        Outcome.of("reported failed while it was asked", SessionState.EXCHANGING, EndReason.FAILED),
        Outcome.of("the caller went away", SessionState.CREATED, EndReason.ABANDONED),
        Outcome.of("its offer never came", SessionState.CREATED, EndReason.EXPIRED),
        new Outcome("the provider refused", SessionState.EXCHANGING, OpeningSharesTest::refused),
        new Outcome(
            "its node died meanwhile", SessionState.EXCHANGING, OpeningSharesTest::unanswered),
        new Outcome("it failed and was erased", SessionState.CREATED, OpeningSharesTest::erased),
        new Outcome(
            "answered after its end", SessionState.EXCHANGING, OpeningSharesTest::orphaned));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void countsEveryOutcomeOnceTheProviderCouldBeAsked(Outcome outcome) {
    for (int opening = 0; opening < TablesOnDatabase.PER_HOUR; opening++) {
      last = created(outcome.first());
      outcome.ending().accept(this);
    }

    assertThat(begin(outcome.first(), Optional.empty()))
        .isInstanceOf(OpeningDecision.Refused.class);
  }

  private void end(EndReason reason) {
    tables.committed(() -> tables.endings.ended(last, reason, now));
  }

  private void refused() {
    tables.committed(done(() -> tables.repeats.failed(last, Kind.PROVIDER_ERROR)));
    end(EndReason.FAILED);
  }

  private void unanswered() {
    var later = now.plusSeconds(60);
    assertThat(tables.committed(() -> tables.overdue.end(Overdue.UNANSWERED, later, later)))
        .contains(last);
  }

  private void erased() {
    end(EndReason.FAILED);
    assertThat(tables.committed(() -> tables.erasures.erase(last, ada, now))).isTrue();
  }

  private void orphaned() {
    end(EndReason.FAILED);
    tables.committed(done(() -> tables.endings.orphaned(last, "rtc_" + last, now)));
  }

  @Test
  void givesBackWhatTheServerSawFailBeforeTheProviderWasAskedAndBoundsTheAttempts() {
    for (int attempt = 0; attempt < TablesOnDatabase.ATTEMPTS_PER_HOUR; attempt++) {
      releasedAndEnded(created(SessionState.CREATED));
    }

    var refused = (OpeningDecision.Refused) begin(SessionState.CREATED, Optional.empty());

    assertThat(refused.why().kind()).isEqualTo(Kind.QUOTA_EXCEEDED);
    assertThat(refused.why().retryAfter()).contains(Duration.ofHours(1));
  }

  @Test
  void whatWasGivenBackIsFreeForAnother() {
    for (int opening = 0; opening < TablesOnDatabase.PER_HOUR; opening++) {
      var id = created(SessionState.CREATED);
      if (opening == 0) {
        releasedAndEnded(id);
      } else {
        last = id;
        end(EndReason.COMPLETED);
      }
    }

    last = created(SessionState.CREATED);
    end(EndReason.COMPLETED);

    assertThat(begin(SessionState.CREATED, Optional.empty()))
        .isInstanceOf(OpeningDecision.Refused.class);
  }

  @Test
  void anHourLaterEveryOpeningIsPurged() {
    for (int attempt = 0; attempt < TablesOnDatabase.ATTEMPTS_PER_HOUR; attempt++) {
      releasedAndEnded(created(SessionState.CREATED));
    }

    var later = now.plus(Duration.ofHours(1));

    assertThat(tables.committed(() -> tables.openings.begin(order(Optional.empty()), true, later)))
        .isInstanceOf(OpeningDecision.Proceed.class);
  }

  @Test
  void oneThatHasItsTokenIsNotGivenBack() throws Exception {
    var id = ((OpeningDecision.Proceed) begin(SessionState.CREATED, repeatable())).id();
    var exchange = new PendingExchange(id, Optional.of(new Seal(new byte[32])));
    var secret = ProviderSecret.of(new EphemeralToken("ek_1", now, "gpt-realtime-2.1"));
    tables.committed(() -> tables.tokens.minted(exchange, ada, secret));

    release(id);

    assertThat(released(id)).isNull();
  }

  @Test
  void oneWhoseFirstNodeDiedIsNotGivenBack() throws Exception {
    var id = ((OpeningDecision.Proceed) begin(SessionState.CREATED, repeatable())).id();
    var later = now.plusSeconds(60);
    var again = tables.committed(() -> tables.openings.begin(order(repeatable()), true, later));
    assertThat(again).isEqualTo(new OpeningDecision.Proceed(id));

    release(id);

    assertThat(released(id)).isNull();
  }

  private String released(SessionId id) throws Exception {
    return ApplicationDatabase.value(
        database, "select released_at from opening where interview_id = '" + id + "'");
  }

  private void releasedAndEnded(SessionId id) {
    release(id);
    last = id;
    end(EndReason.FAILED);
  }

  private void release(SessionId id) {
    tables.committed(done(() -> tables.repeats.release(id, now)));
  }

  private SessionId created(SessionState first) {
    return ((OpeningDecision.Proceed) begin(first, Optional.empty())).id();
  }

  private OpeningDecision begin(SessionState first, Optional<IdempotencyKey> repeatable) {
    var order = new OpeningOrder(ada, BRIEF, Optional.of("1"), first, repeatable);
    return tables.committed(() -> tables.openings.begin(order, true, now));
  }

  private OpeningOrder order(Optional<IdempotencyKey> repeatable) {
    return new OpeningOrder(ada, BRIEF, Optional.of("1"), SessionState.CREATED, repeatable);
  }

  private Optional<IdempotencyKey> repeatable() {
    return Optional.of(new IdempotencyKey(key, "request"));
  }

  private static Callable<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
