package com.vocahire.session.database.migration;

import com.vocahire.session.database.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Use case: the schema is brought up to date at once, or else as soon as the database lets it be.
 * The pauses double up to a limit. The log has one line whenever the reason changes.
 */
final class MigratingSchema {

  private static final Logger LOG = System.getLogger(MigratingSchema.class.getName());

  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** Something that migrates and then compares. */
  @FunctionalInterface
  interface Attempt {
    SchemaState run() throws SQLException;
  }

  private final Attempt attempt;
  private final ScheduledExecutorService later;
  private final Duration most;
  private volatile SchemaState state = SchemaState.WAITING;
  private volatile boolean stopped;
  private volatile Future<?> next;
  private Duration pause;
  private String loggedReason = "";

  /**
   * @param first the pause after the first attempt
   * @param most the longest pause
   */
  MigratingSchema(Attempt attempt, ScheduledExecutorService later, Duration first, Duration most) {
    this.attempt = attempt;
    this.later = later;
    this.pause = atLeast(first);
    this.most = atLeast(most);
  }

  /** The minimum pause, so that a recovering database is not flooded. */
  private static Duration atLeast(Duration configured) {
    return configured.compareTo(SHORTEST) < 0 ? SHORTEST : configured;
  }

  /**
   * Tries now; what fails is tried again in the background.
   *
   * @throws RuntimeException when no waiting helps, because it is the archive that is wrong
   */
  void begin() {
    try {
      state = attempt.run();
      announce();
    } catch (SQLException | RuntimeException failed) {
      if (!isOfTheDatabase(failed)) {
        throw new IllegalStateException("the archive cannot migrate any schema", failed);
      }
      tryLater(failed);
    }
  }

  /** What the last attempt has found. */
  SchemaState state() {
    return state;
  }

  /** No attempt begins any more. */
  void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  private void again() {
    try {
      state = attempt.run();
      announce();
    } catch (SQLException | RuntimeException failed) {
      tryLater(failed);
    }
  }

  private void tryLater(Exception failed) {
    boolean away = Database.isAway(failed);
    state = away ? SchemaState.WAITING : SchemaState.REFUSED;
    log(away, failed);
    if (!stopped) {
      next = later.schedule(this::again, pause.toMillis(), TimeUnit.MILLISECONDS);
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(most) < 0 ? twice : most;
    }
  }

  private void log(boolean away, Exception failed) {
    String reason = state + " " + failed.getClass() + Database.sqlState(failed).orElse("");
    if (reason.equals(loggedReason)) {
      LOG.log(Level.DEBUG, "the schema still cannot be migrated", failed);
      return;
    }
    loggedReason = reason;
    String doing = "; nothing is served, and it is tried again within " + most;
    if (away) {
      LOG.log(Level.WARNING, "the database cannot be reached: {0}" + doing, cause(failed));
    } else {
      LOG.log(Level.ERROR, "the database's schema cannot be migrated" + doing, failed);
    }
  }

  /** The last cause is the driver's own word; those around it repeat it with a page of advice. */
  private static String cause(Throwable failed) {
    Throwable last = failed;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private void announce() {
    switch (state) {
      case CURRENT -> LOG.log(Level.INFO, "the schema is up to date");
      case NEWER ->
          LOG.log(
              Level.WARNING,
              "a later release has migrated the schema: this one works with what it knows of it");
      case WAITING, OLDER, MISSING, REFUSED ->
          LOG.log(Level.ERROR, "nothing is served: the schema is {0}", state.word());
    }
  }

  /** Missing and misnamed migrations are not: those are the archive's. */
  private static boolean isOfTheDatabase(Exception failed) {
    return Database.isAway(failed)
        || Database.sqlState(failed).isPresent()
        || failed instanceof SQLException
        || failed instanceof FlywayValidateException
        || (failed instanceof FlywayException flyway
            && flyway.getErrorCode()
                == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE);
  }
}
