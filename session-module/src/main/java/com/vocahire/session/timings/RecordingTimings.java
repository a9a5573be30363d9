package com.vocahire.session.timings;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Transaction;
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
 * Use case: timings of interviews are queued in memory and written in batches. No interview waits
 * for it, and timings are dropped when the queue is full.
 */
@ApplicationScoped
public class RecordingTimings {

  private static final Logger LOG = System.getLogger(RecordingTimings.class.getName());

  private final Transaction transaction;
  private final TimingsTable table;
  private final TimingsLimits limits;
  private final Clock clock;
  private final LinkedBlockingDeque<TimingEntry> queue;

  /** For the proxy only. */
  protected RecordingTimings() {
    this(null, null, null, null, 1);
  }

  @Inject
  RecordingTimings(
      Transaction transaction,
      TimingsTable table,
      TimingsLimits limits,
      @DatabaseTime Clock clock) {
    this(transaction, table, limits, clock, limits.queueCapacity());
  }

  private RecordingTimings(
      Transaction transaction,
      TimingsTable table,
      TimingsLimits limits,
      Clock clock,
      int capacity) {
    this.transaction = transaction;
    this.table = table;
    this.limits = limits;
    this.clock = clock;
    this.queue = new LinkedBlockingDeque<>(capacity);
  }

  void completed(@ObservesAsync PhaseCompleted phase) {
    note(TimingEntry.phase(phase, clock.instant()));
  }

  /** Records the vendor of the relays that the page had. */
  public void vendor(SessionId id, String vendor) {
    note(TimingEntry.vendor(id, vendor));
  }

  /** Records that the provider or this server failed. */
  public void failed(SessionId id, InterviewFailure.Kind why) {
    note(TimingEntry.failure(id, why.name().toLowerCase(Locale.ROOT)));
  }

  /** Records that the browser failed in {@code phase}. */
  public void failed(SessionId id, String phase) {
    note(TimingEntry.failure(id, "browser." + phase));
  }

  private void note(TimingEntry entry) {
    if (!queue.offer(entry)) {
      LOG.log(Level.DEBUG, "the timings' queue is full, one was dropped");
    }
  }

  /**
   * Writes the queue, until it is empty or a batch fails; a failed batch returns to the queue as
   * far as there is capacity.
   */
  public void flush() {
    for (int left = queue.size(); left > 0; left -= limits.batchSize()) {
      List<TimingEntry> batch = new ArrayList<>();
      queue.drainTo(batch, limits.batchSize());
      try {
        Database.asked(
            () -> {
              transaction.run(() -> table.keep(batch));
              return null;
            });
      } catch (InterviewFailure unavailable) {
        batch.forEach(queue::offer);
        throw unavailable;
      }
    }
  }
}
