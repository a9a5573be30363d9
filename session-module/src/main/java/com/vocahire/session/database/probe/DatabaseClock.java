package com.vocahire.session.database.probe;

import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The database's clock, as this node knows it: read at start-up and by every sweep, and carried on
 * by the monotonic clock in between. So nodes whose own clocks differ agree on what is over, to
 * within half the round trip of a reading (Cristian's algorithm) and a thousandth of its age.
 */
@ApplicationScoped
public class DatabaseClock implements InstantSource {

  private final Database.Work<TimeReading> database;
  private final LongSupplier nanos;
  private final Clock own;

  private volatile TimeReading reading;

  /** For the proxy only. */
  protected DatabaseClock() {
    this(null, null, null);
  }

  @Inject
  DatabaseClock(DatabaseProbe probe, Clock own) {
    this(probe::time, System::nanoTime, own);
  }

  DatabaseClock(Database.Work<TimeReading> database, LongSupplier nanos, Clock own) {
    this.database = database;
    this.nanos = nanos;
    this.own = own;
  }

  @Produces
  @Dependent
  @DatabaseTime
  Clock clock() {
    return withZone(ZoneOffset.UTC);
  }

  /**
   * The database's time. Asks only when it was never read before.
   *
   * @throws com.vocahire.session.InterviewFailure database unavailable, when it cannot be read then
   */
  @Override
  public Instant instant() {
    return known().at(nanos.getAsLong());
  }

  private TimeReading known() {
    if (reading == null) {
      align();
    }
    return reading;
  }

  /**
   * Reads the database's clock anew.
   *
   * @throws com.vocahire.session.InterviewFailure database unavailable; the last reading stays
   */
  public synchronized void align() {
    var read = Database.asked(database);
    var known = reading;
    if (known == null || read.replaces(known)) {
      reading = read;
    }
  }

  /** Returns how this node's clock stands to it, without asking; empty before it was read. */
  public Optional<ClockDifference> difference() {
    return Optional.ofNullable(reading).map(this::difference);
  }

  private ClockDifference difference(TimeReading known) {
    long now = nanos.getAsLong();
    Duration ahead = Duration.between(known.at(now), own.instant());
    return new ClockDifference(ahead, known.errorAt(now));
  }
}
