package com.vocahire.session.database.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the migration is tried again, and what is logged; the test controls the clock. */
class MigratingSchemaTest {
  private final SQLException away = new SQLException("Connection refused", "08001");
  private final SQLException starting = new SQLException("starting up", "57P03");
  private final SQLException forbidden = new SQLException("permission denied", "42501");

  private final Logger log = Logger.getLogger(MigratingSchema.class.getName());
  private final Said said = new Said();
  private final Later later = new Later();
  private final Deque<Exception> failures = new ArrayDeque<>();
  private SchemaState found = SchemaState.CURRENT;
  private final MigratingSchema migrating =
      new MigratingSchema(this::attempt, later, Duration.ofSeconds(1), Duration.ofSeconds(5));

  @BeforeEach
  void listen() {
    log.setUseParentHandlers(false);
    log.addHandler(said);
  }

  @AfterEach
  void leave() {
    log.removeHandler(said);
    log.setUseParentHandlers(true);
    later.shutdownNow();
  }

  private SchemaState attempt() throws SQLException {
    Exception failure = failures.poll();
    if (failure instanceof SQLException refused) {
      throw refused;
    }
    if (failure instanceof RuntimeException broken) {
      throw broken;
    }
    return found;
  }

  @Test
  void triesOnceWhereTheDatabaseIsThere() {
    migrating.begin();

    assertThat(migrating.state()).isEqualTo(SchemaState.CURRENT);
    assertThat(later.tasks).isEmpty();
  }

  @Test
  void triesAgainAfterPausesThatDoubleUpToTheLongest() {
    failures.addAll(List.of(away, away, away, away, away));

    migrating.begin();
    assertThat(migrating.state()).isEqualTo(SchemaState.WAITING);
    later.runAll();

    assertThat(later.pausesMs).containsExactly(1000L, 2000L, 4000L, 5000L, 5000L);
    assertThat(migrating.state()).isEqualTo(SchemaState.CURRENT);
  }

  @Test
  void saysWhyOnceAndAgainWhenTheReasonChanges() {
    failures.addAll(List.of(away, away, away, starting, starting, forbidden));

    migrating.begin();
    later.runAll();

    assertThat(said.levels).containsExactly(Level.WARNING, Level.WARNING, Level.SEVERE, Level.INFO);
  }

  @Test
  void aSchemaThatRefusesIsNotOneThatIsAway() {
    failures.add(forbidden);

    migrating.begin();

    assertThat(migrating.state()).isEqualTo(SchemaState.REFUSED);
    assertThat(later.tasks).hasSize(1);
  }

  @Test
  void anArchiveWithoutMigrationsFailsTheDeployment() {
    failures.add(new FlywayException("Unable to resolve location classpath:db/migration"));

    assertThatThrownBy(migrating::begin).hasMessageContaining("the archive cannot migrate");
    assertThat(later.tasks).isEmpty();
  }

  @Test
  void theSameIsNamedWhenItIsFoundOnlyLater() {
    var hidden = new FlywayException("Unable to resolve location classpath:db/migration");
    failures.addAll(List.of(away, hidden));

    migrating.begin();
    later.runNext();

    assertThat(migrating.state()).isEqualTo(SchemaState.REFUSED);
    assertThat(said.levels).containsExactly(Level.WARNING, Level.SEVERE);
  }

  @Test
  void aSchemaThatIsStillOlderAfterwardsServesNoRequests() {
    found = SchemaState.OLDER;

    migrating.begin();

    assertThat(migrating.state().serves()).isFalse();
    assertThat(said.levels).containsExactly(Level.SEVERE);
  }

  @Test
  void anUndeployedOneTriesNoMore() {
    failures.addAll(List.of(away, away));
    migrating.begin();

    migrating.stop();
    later.runNext();

    assertThat(later.tasks).isEmpty();
  }

  private static final class Later extends ScheduledThreadPoolExecutor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Long> pausesMs = new ArrayList<>();

    Later() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      tasks.add(task);
      pausesMs.add(unit.toMillis(delay));
      return super.schedule(() -> {}, 0, unit);
    }

    void runNext() {
      tasks.remove().run();
    }

    void runAll() {
      while (!tasks.isEmpty()) {
        runNext();
      }
    }
  }

  private static final class Said extends Handler {
    private final List<Level> levels = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      levels.add(line.getLevel());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
