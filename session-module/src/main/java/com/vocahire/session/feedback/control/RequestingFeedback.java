package com.vocahire.session.feedback.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.QuotaRefused;
import com.vocahire.session.QuotaRefused.Limit;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.database.Lane;
import com.vocahire.session.database.Transaction;
import com.vocahire.session.feedback.entity.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Use cases: the owner requests feedback on an interview, and readers with access read it. */
@ApplicationScoped
public class RequestingFeedback {

  private final DatabaseAccess database;
  private final Transaction transaction;
  private final FeedbackQueries readings;
  private final WritingFeedback writing;
  private final FeedbackSettings settings;
  private final Event<QuotaRefused> refused;
  private final Clock clock;

  /** For the proxy only. */
  protected RequestingFeedback() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  RequestingFeedback(
      DatabaseAccess database,
      Transaction transaction,
      FeedbackQueries readings,
      WritingFeedback writing,
      FeedbackSettings settings,
      Event<QuotaRefused> refused,
      @DatabaseTime Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.readings = readings;
    this.writing = writing;
    this.settings = settings;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * Starts writing it, unless it exists, is under way or was requested too often; returns the
   * current state.
   */
  public CompletionStage<Feedback> ask(Caller owner, SessionId id) {
    return asked(owner, id)
        .thenApply(
            feedback -> {
              if (feedback.state() == Feedback.State.PENDING) {
                writing.soon();
              }
              return feedback;
            });
  }

  private CompletionStage<Feedback> asked(Caller owner, SessionId id) {
    return database.ask(
        Lane.READING,
        () -> {
          transaction
              .in(() -> readings.refusal(owner, id))
              .ifPresent(
                  why -> {
                    throw why;
                  });
          if (!settings.enabled()) {
            return Feedback.off();
          }
          var now = clock.instant();
          transaction
              .in(() -> readings.ask(owner, id, now, settings.limits()))
              .ifPresent(
                  wait -> {
                    throw tooMany(wait);
                  });
          return transaction.in(() -> readings.find(id, settings.requests()));
        });
  }

  private InterviewFailure tooMany(Duration wait) {
    refused.fire(new QuotaRefused(Limit.FEEDBACK_PER_DAY));
    return InterviewFailure.quotaExceeded(
        "You have asked for feedback as often as a day allows.", wait);
  }

  /**
   * Returns the feedback as it stands.
   *
   * @return fails with session not found where the reader has no access
   */
  public CompletionStage<Feedback> read(Reader reader, SessionId id) {
    return database
        .ask(
            Lane.READING,
            () ->
                transaction
                    .in(() -> readings.read(reader, id, settings.requests()))
                    .orElseThrow(InterviewFailure::sessionNotFound))
        .thenApply(this::shown);
  }

  /** What was written before it was switched off is still there. */
  private Feedback shown(Feedback found) {
    return settings.enabled() || found.report().isPresent() ? found : Feedback.off();
  }
}
