package com.vocahire.session.database.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.crypto.Digest;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes of which one is ten minutes ahead of the database and the other ten behind it. */
@ExtendWith(OnMigratedDatabase.class)
class WrongClocksTest {

  private static final Duration WRONG = Duration.ofMinutes(10);

  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final Caller bob = new Caller("bob-" + UUID.randomUUID());
  private final DataSource source;
  private NodeWithClock ahead;
  private NodeWithClock behind;

  WrongClocksTest(DataSource source) {
    this.source = source;
  }

  @BeforeEach
  void start() throws Exception {
    ApplicationDatabase.execute(source, "delete from interview");
    ahead = new NodeWithClock(source, WRONG);
    behind = new NodeWithClock(source, WRONG.negated());
  }

  @AfterEach
  void stop() {
    ahead.close();
    behind.close();
  }

  @Test
  void neitherEndsTheOthersInterviewsNorExpiresItsOpenings() throws Exception {
    var live = Stream.of(behind.connecting(ada), ahead.connecting(bob)).toList();
    for (var node : new NodeWithClock[] {behind, ahead}) {
      node.open(new Caller("carol-" + UUID.randomUUID()), SessionState.CREATED);
      node.open(new Caller("dan-" + UUID.randomUUID()), SessionState.EXCHANGING);
    }

    sweptSomeTimeAgo();
    ahead.sweep();
    sweptSomeTimeAgo();
    behind.sweep();

    assertThat(live).allSatisfy(id -> assertThat(state(id)).isEqualTo("CONNECTING"));
    assertThat(count("state = 'ENDED'")).isZero();
  }

  @Test
  void eitherEndsWhatIsOver() throws Exception {
    var ofAhead = ahead.connecting(ada);
    set(ofAhead, "ends_at = clock_timestamp() - interval '1 second'");
    sweptSomeTimeAgo();
    behind.sweep();
    assertThat(state(ofAhead)).isEqualTo("ENDED");

    var ofBehind = behind.connecting(bob);
    set(ofBehind, "last_seen_at = clock_timestamp() - interval '121 seconds'");
    sweptSomeTimeAgo();
    ahead.sweep();
    assertThat(state(ofBehind)).isEqualTo("ENDED");
  }

  @Test
  void eitherTakesTheOffersAndReconnectionsOfTheOthersInterviews() throws Exception {
    for (var opening : new NodeWithClock[] {behind, ahead}) {
      var other = opening == behind ? ahead : behind;
      var caller = new Caller("eve-" + UUID.randomUUID());
      var created = ((OpeningDecision.Proceed) opening.open(caller, SessionState.CREATED)).id();
      set(created, "token_digest = decode('%s', 'hex')".formatted(Digest.hex("token")));
      assertThat(other.takesOffer(created, caller, "token")).isTrue();

      var guest = new Caller("fay-" + UUID.randomUUID());
      var live = opening.connecting(guest);
      set(live, "ends_at = clock_timestamp() + interval '2 minutes'");
      assertThat(other.reconnect(live, guest)).isPresent();
      set(live, "ends_at = clock_timestamp() - interval '1 second'");
      assertThat(other.reconnect(live, guest)).isEmpty();
    }
  }

  @Test
  void anHoursQuotaIsAnHourWhicheverNodeCounts() throws Exception {
    for (int often = 0; often < 10; often++) {
      var node = often % 2 == 0 ? ahead : behind;
      node.end(node.connecting(ada));
    }

    for (var node : new NodeWithClock[] {ahead, behind}) {
      var refused = (OpeningDecision.Refused) node.open(ada, SessionState.CREATED);
      assertThat(refused.why().retryAfter().orElseThrow())
          .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    ApplicationDatabase.execute(
        source, "update opening set opened_at = clock_timestamp() - interval '61 minutes'");
    assertThat(behind.open(ada, SessionState.CREATED)).isInstanceOf(OpeningDecision.Proceed.class);
  }

  @Test
  void neitherPurgesBeforeOrAfterItsTime() throws Exception {
    var young = ahead.connecting(ada);
    var old = behind.connecting(bob);
    ahead.end(young);
    behind.end(old);
    set(young, "ended_at = clock_timestamp() - interval '89 days 23 hours 55 minutes'");
    set(old, "ended_at = clock_timestamp() - interval '90 days 5 minutes'");

    ahead.purge();
    assertThat(count("erased_at is not null")).isOne();
    set(young, "ended_at = clock_timestamp() - interval '90 days 5 minutes'");
    behind.purge();

    assertThat(count("erased_at is not null")).isEqualTo(2);
  }

  @Test
  void eachSaysHowWrongItsOwnClockIs() {
    for (var node : new NodeWithClock[] {ahead, behind}) {
      node.database.align();
      ClockDifference found = node.database.difference().orElseThrow();

      var real = node == ahead ? WRONG : WRONG.negated();
      assertThat(found.ahead().minus(real).abs())
          .isLessThanOrEqualTo(found.error().plusMillis(1)); // PostgreSQL has microseconds
      assertThat(node.database.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
  }

  /** So that it is the next node's turn, and no outage of the installation. */
  private void sweptSomeTimeAgo() throws Exception {
    ApplicationDatabase.execute(
        source,
        """
        update sweep set begun_at = clock_timestamp() - interval '5 seconds',
                         done_at = clock_timestamp() - interval '5 seconds', silence_from = 'epoch'
        """);
  }

  private void set(SessionId id, String what) throws Exception {
    ApplicationDatabase.execute(
        source, "update interview set %s where id = '%s'".formatted(what, id));
  }

  private String state(SessionId id) {
    try {
      return ApplicationDatabase.value(
          source, "select state from interview where id = '%s'".formatted(id));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private int count(String where) throws Exception {
    return Integer.parseInt(
        ApplicationDatabase.value(source, "select count(*) from interview where " + where));
  }
}
