package com.vocahire.session.timings;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Use case: what operators want to know of interviews is noted in memory and written in batches. It
 * costs no interview anything: nobody waits for it, and what there is no room for is lost.
 */
@ApplicationScoped
public class RecordingTimings {

  private static final Logger LOG = System.getLogger(RecordingTimings.class.getName());

  private final TimingsTable ledger;
  private final TimingsLimits limits;
  private final Clock clock;
  private final LinkedBlockingDeque<TimingEntry> waiting;

  /** For the proxy only. */
  protected RecordingTimings() {
    this(null, null, null, 1);
  }

  @Inject
  RecordingTimings(TimingsTable ledger, TimingsLimits limits, @DatabaseTime Clock clock) {
    this(ledger, limits, clock, limits.waiting());
  }

  private RecordingTimings(TimingsTable ledger, TimingsLimits limits, Clock clock, int room) {
    this.ledger = ledger;
    this.limits = limits;
    this.clock = clock;
    this.waiting = new LinkedBlockingDeque<>(room);
  }

  void completed(@ObservesAsync PhaseCompleted phase) {
    note(TimingEntry.phase(phase, clock.instant()));
  }

  /** Whose relays the page had. */
  public void vendor(SessionId id, String vendor) {
    note(TimingEntry.vendor(id, vendor));
  }

  /** The provider or we could not. */
  public void failed(SessionId id, InterviewFailure.Kind why) {
    note(TimingEntry.failure(id, why.name().toLowerCase(Locale.ROOT)));
  }

  /** The browser gave up in {@code phase}. */
  public void failed(SessionId id, String phase) {
    note(TimingEntry.failure(id, "browser." + phase));
  }

  private void note(TimingEntry traced) {
    if (!waiting.offer(traced)) {
      LOG.log(Level.DEBUG, "no room for another timing");
    }
  }

  /**
   * Writes what waits, until the last or until it fails; what failed goes back as far as it can.
   */
  public void flush() {
    for (int left = waiting.size(); left > 0; left -= limits.batch()) {
      List<TimingEntry> batch = new ArrayList<>();
      waiting.drainTo(batch, limits.batch());
      try {
        Database.asked(
            () -> {
              ledger.keep(batch);
              return null;
            });
      } catch (InterviewFailure unavailable) {
        batch.forEach(waiting::offer);
        throw unavailable;
      }
    }
  }
}
