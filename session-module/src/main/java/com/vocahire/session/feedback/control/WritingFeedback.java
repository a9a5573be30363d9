package com.vocahire.session.feedback.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.database.Database;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.feedback.FeedbackMaterial;
import com.vocahire.session.feedback.FeedbackMaterial.Speaker;
import com.vocahire.session.feedback.FeedbackReport;
import com.vocahire.session.feedback.FeedbackWriter;
import com.vocahire.session.feedback.entity.FeedbackClaim;
import com.vocahire.session.feedback.entity.QuoteVerifier;
import com.vocahire.session.life.InterviewLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Use case: feedback that was asked for is written, some at a time, on whichever node is first. No
 * thread waits for the provider; what fails is due again with exponential backoff.
 */
@ApplicationScoped
public class WritingFeedback {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final FeedbackTable table;
  private final FeedbackQueries readings;
  private final FeedbackRequestTable quota;
  private final FeedbackWriter writer;
  private final FeedbackSettings settings;
  private final Clock clock;
  private final AtomicInteger underWay = new AtomicInteger();

  /** For the proxy only. */
  protected WritingFeedback() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  WritingFeedback(
      DatabaseAccess database,
      Transaction transaction,
      FeedbackTable table,
      FeedbackQueries readings,
      FeedbackRequestTable quota,
      FeedbackWriter writer,
      FeedbackSettings settings,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.table = table;
    this.readings = readings;
    this.quota = quota;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
  }

  /** For the timer: asks for what has ended, gives up what was tried often enough, writes. */
  public void sweep() {
    var now = clock.instant();
    Database.asked(() -> transaction.in(() -> quota.purge(now)));
    if (!settings.enabled()) {
      return;
    }
    if (settings.automatic()) {
      var until = now.minus(settings.automaticDelay());
      var since = until.minus(settings.automaticWindow());
      Database.asked(() -> transaction.in(() -> table.askAfterEnd(since, until, now)));
    }
    Database.asked(() -> transaction.in(() -> table.giveUp(now, settings.attempts())));
    Database.asked(() -> claims(now)).forEach(this::write);
  }

  /** Writes what is due now, without waiting for the timer. */
  public void soon() {
    database
        .ask(Lane.BACKGROUND, () -> claims(clock.instant()))
        .thenAccept(due -> due.forEach(this::write));
  }

  private List<FeedbackClaim> claims(Instant now) {
    int permits = settings.maxInFlight() - underWay.get();
    return permits <= 0 ? List.of() : transaction.in(() -> table.claim(now, settings, permits));
  }

  private void write(FeedbackClaim claim) {
    underWay.incrementAndGet();
    database
        .ask(Lane.BACKGROUND, () -> material(claim))
        .thenCompose(material -> material.map(this::report).orElseGet(WritingFeedback::erased))
        .thenCompose(report -> kept(claim, report))
        .exceptionallyCompose(failure -> failed(claim, failure))
        .whenComplete((done, failure) -> underWay.decrementAndGet());
  }

  private Optional<FeedbackMaterial> material(FeedbackClaim claim) {
    return transaction.in(() -> readings.material(claim.session(), settings.maxCharacters()));
  }

  /** The verified text is the text that was sent: the record was frozen with the claim. */
  private CompletionStage<Optional<FeedbackReport>> report(FeedbackMaterial material) {
    if (!material.hasTurnOf(Speaker.CANDIDATE) && !material.hasTurnOf(Speaker.INTERVIEWER)) {
      return CompletableFuture.completedStage(Optional.of(FeedbackReport.ofNothing()));
    }
    return writer
        .write(material)
        .thenApply(
            draft ->
                Optional.of(
                    new QuoteVerifier(material)
                        .proven(draft)
                        .orElseThrow(
                            () ->
                                InterviewFailure.providerError("quoted what was not said", null))));
  }

  private static CompletionStage<Optional<FeedbackReport>> erased() {
    return CompletableFuture.completedStage(Optional.empty());
  }

  private CompletionStage<Void> kept(FeedbackClaim claim, Optional<FeedbackReport> report) {
    return database.ask(
        Lane.BACKGROUND,
        () -> {
          var now = clock.instant();
          if (report.isPresent() && transaction.in(() -> table.keep(claim, report.get(), now))) {
            InterviewLog.step(claim.session(), "feedback is ready, attempt " + claim.attempt());
          }
          return null;
        });
  }

  private CompletionStage<Void> failed(FeedbackClaim claim, Throwable thrown) {
    var failure = thrown.getCause() instanceof InterviewFailure named ? named : thrown;
    return database.ask(
        Lane.BACKGROUND,
        () -> {
          if (claim.attempt() < settings.attempts()) {
            var due = dueAfter(claim, failure);
            if (transaction.in(() -> table.later(claim, due))) {
              InterviewLog.recovered(claim.session(), "no feedback yet", failure);
            }
          } else if (transaction.in(() -> table.fail(claim))) {
            InterviewLog.failed(claim.session(), "no feedback", failure);
          }
          return null;
        });
  }

  private Instant dueAfter(FeedbackClaim claim, Throwable failure) {
    var pause = settings.pauseAfter(claim.attempt());
    var wished =
        failure instanceof InterviewFailure named ? named.retryAfter().orElse(pause) : pause;
    return clock.instant().plus(wished.compareTo(pause) > 0 ? wished : pause);
  }
}
