package com.vocahire.session.database.probe;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.control.EndingOverdue;
import com.vocahire.session.life.control.SessionLimits;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.testkit.UnobservedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A node whose own clock is wrong: what it does with interviews, as the product is put together.
 */
final class NodeWithClock implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Optional<String> NONE = Optional.empty();

  final DatabaseClock database;
  private final Clock clock;
  private final TablesOnDatabase tables;
  private final SessionLimits limits;
  private final EndingOverdue ending;

  /** Its own clock is ahead by {@code ahead}; or behind, where that is negative. */
  NodeWithClock(DataSource source, Duration ahead) {
    var own = Clock.offset(Clock.systemUTC(), ahead);
    database =
        new DatabaseClock(
            () -> {
              try (var connection = source.getConnection()) {
                return DatabaseProbe.time(connection, System::nanoTime);
              }
            },
            System::nanoTime,
            own);
    clock = database.withZone(ZoneOffset.UTC);
    tables = new TablesOnDatabase(source);
    limits = TablesOnDatabase.limits();
    ending =
        new EndingOverdue(
            tables.transaction,
            tables.sweeps,
            tables.overdue,
            tables.calls,
            limits,
            clock,
            UnobservedEvent.event());
  }

  /** What came of it. */
  OpeningDecision open(Caller caller, SessionState first) {
    var brief = new InterviewBrief("Cook", NONE, NONE, NONE, NONE, NONE);
    var order = new OpeningOrder(caller, brief, Optional.of("1"), first, Optional.empty());
    return tables.committed(() -> tables.openings.begin(order, true, clock.instant()));
  }

  /** Opened and answered: it may last 45 minutes. */
  SessionId connecting(Caller caller) {
    var id = ((OpeningDecision.Proceed) open(caller, SessionState.EXCHANGING)).id();
    var answer = new AnsweredCall("rtc_" + id, "gpt-realtime-2.1", "v=0", List.of("udp/3478"));
    var now = clock.instant();
    tables.committed(
        () ->
            tables.sessions.answered(
                new PendingExchange(id, Optional.empty()),
                answer,
                now,
                now.plus(Duration.ofMinutes(45))));
    return id;
  }

  void end(SessionId id) {
    tables.committed(() -> tables.endings.ended(id, EndReason.COMPLETED, clock.instant()));
  }

  /** Fails unless its offer may come now. */
  boolean takesOffer(SessionId id, Caller caller, String token) {
    return tables.committed(
        () -> {
          tables
              .sessions
              .find(id, caller)
              .orElseThrow()
              .requireFits(token, Optional.empty(), clock.instant());
          return tables.sessions.exchanging(id, clock.instant());
        });
  }

  Optional<Reconnection> reconnect(SessionId id, Caller caller) {
    return tables.committed(() -> tables.reconnections.begin(id, caller, clock.instant()));
  }

  /** As the timer does. */
  void sweep() {
    committed(() -> ending.end(INTERVAL));
  }

  private void committed(Runnable work) {
    tables.committed(
        () -> {
          work.run();
          return null;
        });
  }

  /** As the timer does. */
  void purge() {
    tables.committed(
        () ->
            tables.erasures.eraseEndedBefore(
                clock.instant().minus(limits.retention()), clock.instant()));
    tables.committed(
        () ->
            tables.repeats.purgeBefore(
                clock.instant().minus(limits.idempotencyRetention()), clock.instant()));
  }

  @Override
  public void close() {
    tables.close();
  }
}
