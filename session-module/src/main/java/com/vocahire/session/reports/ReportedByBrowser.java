package com.vocahire.session.reports;

import com.vocahire.session.Caller;
import com.vocahire.session.PhaseCompleted;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.life.InterviewLog;
import com.vocahire.session.life.InterviewSessions;
import com.vocahire.session.paths.PathTable;
import com.vocahire.session.paths.SelectedPath;
import com.vocahire.session.timings.RecordingTimings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Use case: the browser reports the state of its connection. The report is informative only. */
@ApplicationScoped
public class ReportedByBrowser {

  private static final CompletionStage<Void> NOTHING = CompletableFuture.completedStage(null);

  private final InterviewSessions sessions;
  private final DatabaseAccess database;
  private final Transaction transaction;
  private final PathTable paths;
  private final RecordingTimings recording;
  private final ReportFilter words;
  private final Event<PhaseCompleted> phases;

  /** For the proxy only. */
  protected ReportedByBrowser() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  ReportedByBrowser(
      InterviewSessions sessions,
      DatabaseAccess database,
      Transaction transaction,
      PathTable paths,
      RecordingTimings recording,
      ReportFilter words,
      Event<PhaseCompleted> phases) {
    this.sessions = sessions;
    this.database = database;
    this.transaction = transaction;
    this.paths = paths;
    this.recording = recording;
    this.words = words;
    this.phases = phases;
  }

  /**
   * Audio and events flow; {@code timings} are the browser's own, {@code path} the selected
   * candidate pair.
   */
  public CompletionStage<Void> connected(
      Caller caller, SessionId id, Map<String, Duration> timings, Optional<SelectedPath> path) {
    var measured =
        words.timings(timings).entrySet().stream()
            .map(
                timing -> PhaseCompleted.timed(id, "browser." + timing.getKey(), timing.getValue()))
            .toList();
    return sessions
        .connected(caller, id)
        .thenRun(() -> measured.forEach(phases::fireAsync))
        .thenCompose(nothing -> path.map(selected -> keep(id, selected)).orElse(NOTHING));
  }

  /** The owner has just been verified. */
  private CompletionStage<Void> keep(SessionId id, SelectedPath selected) {
    return database.ask(
        Lane.OPENING,
        () -> {
          transaction.run(() -> paths.selected(id, selected));
          return null;
        });
  }

  /** The connection was lost and is being restored. */
  public CompletionStage<Void> reconnecting(Caller caller, SessionId id) {
    InterviewLog.step(id, "reconnecting");
    return sessions.heartbeat(caller, id);
  }

  /** Records a heartbeat. */
  public CompletionStage<Void> alive(Caller caller, SessionId id) {
    return sessions.heartbeat(caller, id);
  }

  /** The vendor of the page's relays; part of any report, stored once the owner is verified. */
  public void vendor(SessionId id, String vendor) {
    words.vendor(vendor).ifPresent(known -> recording.vendor(id, known));
  }

  /** The browser failed in {@code reportedPhase}. */
  public CompletionStage<Void> failed(Caller caller, SessionId id, String reportedPhase) {
    var phase = words.phase(reportedPhase);
    InterviewLog.step(id, "the browser failed, phase " + phase);
    return sessions.failed(caller, id).thenRun(() -> recording.failed(id, phase));
  }
}
