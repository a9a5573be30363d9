package com.vocahire.session.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.calls.AnsweredCall;
import com.vocahire.session.calls.HangUpDue;
import com.vocahire.session.crypto.Seal;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.control.FeedbackLimits;
import com.vocahire.session.feedback.control.FeedbackSettingsTest;
import com.vocahire.session.feedback.entity.FeedbackClaim;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.paths.SelectedPath;
import com.vocahire.session.reconnection.Reconnection;
import com.vocahire.session.testkit.ApplicationDatabase;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.Pausing;
import com.vocahire.session.testkit.RemainingColumns;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.timings.TimingEntry;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.session.transcript.entity.TranscriptItem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An erasure races each writer: one is held before each of its statements while the other runs
 * until it is done or waits for a lock, in both orders. In either order nothing is left but what
 * docs/erasure.md lists.
 */
@Tag("slow")
@ExtendWith(OnMigratedDatabase.class)
class ErasureRacesTest {
  private static final Caller ADA = new Caller("ada-races");
  private static final int MOST_STATEMENTS = 40;
  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  /** A writer of an interview in this state. */
  enum Writer {
    TRANSCRIPT("LIVE") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) throws Exception {
        var item =
            new TranscriptItem(
                "item_1",
                Optional.empty(),
                TranscriptItem.Role.CANDIDATE,
                TranscriptItem.Status.COMPLETED,
                "word 4711");
        on.transcripts.keep(id, ADA, List.of(item), now);
      }
    },
    TIMINGS("LIVE") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        var phase = PhaseCompleted.timed(id, "token", Duration.ofMillis(5));
        on.traces.keep(List.of(TimingEntry.phase(phase, now), TimingEntry.vendor(id, "coturn")));
      }
    },
    PATH("LIVE") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.paths.selected(id, new SelectedPath("relay", "host", "udp", Optional.of("tls")));
      }
    },
    OFFERED("LIVE") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.paths.offered(id, List.of("udp/3478"));
      }
    },
    TOKEN("CREATED") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        var secret = ProviderSecret.of(new EphemeralToken("word 4711", now, "word 4711"));
        on.tokens.minted(pending(id), ADA, secret);
      }
    },
    ANSWER("EXCHANGING") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.sessions.answered(pending(id), ANSWER_OF_PROVIDER, now, now);
      }
    },
    /** In the product it stands in a transaction of its own, before the end of the interview. */
    FAILURE("EXCHANGING") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.repeats.failed(id, Kind.PROVIDER_ERROR);
      }
    },
    END("EXCHANGING") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.endings.ended(id, EndReason.FAILED, now);
      }
    },
    RECONNECTION("LIVE") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        Optional<Reconnection> reconnection = on.reconnections.begin(id, ADA, now);
        reconnection.ifPresent(mine -> on.reconnections.resume(mine, ANSWER_OF_PROVIDER, now));
      }
    },
    FEEDBACK_ASKED("ENDED") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.feedbackReadings.ask(ADA, id, now, new FeedbackLimits(3, 1000));
      }
    },
    FEEDBACK("ENDED") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.feedbacks.askAfterEnd(now.minusSeconds(60), now.plusSeconds(60), now);
        on.feedbacks.ask(id, ADA, now, 3);
        for (FeedbackClaim claim :
            on.feedbacks.claim(now, FeedbackSettingsTest.validSettings(), 9)) {
          on.feedbacks.keep(claim, FeedbackReport.ofNothing(), now);
        }
      }
    },
    HANG_UP("ENDED") {
      @Override
      void write(TablesOnDatabase on, SessionId id, Instant now) {
        on.calls.hungUp(HangUpDue.now(id, "rtc_" + id));
      }
    };

    private static final AnsweredCall ANSWER_OF_PROVIDER =
        new AnsweredCall("rtc_late", "word 4711", "word 4711", List.of("udp/3478"));

    private final String state;

    Writer(String state) {
      this.state = state;
    }

    abstract void write(TablesOnDatabase on, SessionId id, Instant now) throws Exception;

    private static PendingExchange pending(SessionId id) {
      return new PendingExchange(id, Optional.of(new Seal(new byte[32])));
    }
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Instant now = Instant.now();
  private final DataSource database;
  private final Pausing pausing = new Pausing();
  private TablesOnDatabase held;
  private TablesOnDatabase free;

  ErasureRacesTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    held = new TablesOnDatabase(pausing.around(database));
    free = new TablesOnDatabase(database);
  }

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    held.close();
    free.close();
    ApplicationDatabase.execute(database, "delete from interview where owner = 'ada-races'");
  }

  @ParameterizedTest
  @EnumSource
  void theWriterIsHeldAndTheErasureComes(Writer writer) throws Exception {
    race(writer, id -> write(held, writer, id), id -> erase(free, id));
  }

  @ParameterizedTest
  @EnumSource
  void theErasureIsHeldAndTheWriterComes(Writer writer) throws Exception {
    race(writer, id -> erase(held, id), id -> write(free, writer, id));
  }

  /** Works on one interview. */
  private interface Work {
    void on(SessionId id) throws Exception;
  }

  private void race(Writer writer, Work first, Work second) throws Exception {
    int rounds = 0;
    for (int statement = 0; statement < MOST_STATEMENTS; statement++) {
      var id = interview(writer.state);
      pausing.before(statement);
      var one = threads.submit(() -> done(first, id));
      boolean isHeld = isHeldOrDone(one);
      var other = threads.submit(() -> done(second, id));
      awaitWaitingOrDone(other);
      pausing.release();
      one.get(2, TimeUnit.MINUTES);
      other.get(2, TimeUnit.MINUTES);
      assertNothingLeft(writer + ", held before statement " + statement, id);
      if (!isHeld) {
        break; // it has no more statements
      }
      rounds++;
    }
    assertThat(rounds).as("rounds").isBetween(1, MOST_STATEMENTS - 1);
  }

  private static boolean done(Work work, SessionId id) throws Exception {
    work.on(id);
    return true;
  }

  private boolean isHeldOrDone(Future<?> one) throws Exception {
    while (!one.isDone()) {
      if (pausing.reached().await(5, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return pausing.reached().getCount() == 0;
  }

  /** Over one connection: a new one for each look would cost more than what is raced. */
  private void awaitWaitingOrDone(Future<?> other) throws Exception {
    try (var connection = database.getConnection();
        var waiting = connection.prepareStatement(WAITING)) {
      while (!other.isDone() && isZero(waiting)) {
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isZero(PreparedStatement count) throws SQLException {
    try (var row = count.executeQuery()) {
      row.next();
      return row.getInt(1) == 0;
    }
  }

  private void write(TablesOnDatabase on, Writer writer, SessionId id) {
    on.committed(
        () -> {
          writer.write(on, id, now);
          return null;
        });
  }

  private void erase(TablesOnDatabase on, SessionId id) {
    on.committed(() -> on.erasures.erase(id, ADA, now));
  }

  private void assertNothingLeft(String round, SessionId id) throws Exception {
    for (var call : new String[] {"rtc_late", "rtc_" + id}) {
      free.committed(() -> free.calls.hungUp(HangUpDue.now(id, call)));
    }
    var columns = new RemainingColumns(database, List.of(id), List.of("unknown"));
    var filled = columns.filled();
    assertThat(filled).as(round).isSubsetOf(RemainingColumns.listed());
    assertThat(filled).as(round).contains("interview.erased_at");
    assertThat(filled).as(round).noneMatch(left -> left.startsWith("interview_call."));
    assertThat(columns.rowsWith("word 4711")).as(round).isEmpty();
    assertThat(columns.rowsWith(ADA.subject())).as(round).isEmpty();
  }

  private SessionId interview(String state) throws Exception {
    var id = SessionId.random();
    boolean hasCall = state.equals("LIVE") || state.equals("ENDED");
    ApplicationDatabase.execute(
        database,
        """
        insert into interview (id, owner, state, end_reason, ended_at, job_title, call_id, created_at, expires_at,
                               ends_at, last_seen_at)
        values ('%1$s', 'ada-races', '%2$s', case '%2$s' when 'ENDED' then 'COMPLETED' end,
                case '%2$s' when 'ENDED' then now() end, 'word 4711', case when %3$s then 'rtc_%1$s' end, now(), now(),
                now() + interval '1 hour', now());
        insert into opening (interview_id, caller_digest, opened_at, key_digest, request_digest, attempt_until)
        values ('%1$s', 'digest', now(), '%1$s', 'word 4711', now());
        insert into interview_call (interview_id, number, call_id, accepted_at, ended_at, hang_up_due_at)
        select '%1$s', 0, 'rtc_%1$s', now(), case '%2$s' when 'ENDED' then now() end,
               case '%2$s' when 'ENDED' then now() end
        where %3$s
        """
            .formatted(id, state, hasCall));
    return id;
  }
}
