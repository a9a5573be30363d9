package com.vocahire.session.feedback.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.feedback.FeedbackMaterial;
import com.vocahire.session.feedback.FeedbackMaterial.Speaker;
import com.vocahire.session.feedback.FeedbackMaterial.Turn;
import com.vocahire.session.feedback.entity.Feedback;
import com.vocahire.session.feedback.entity.FeedbackJson;
import com.vocahire.session.life.control.InterviewQueries;
import com.vocahire.session.life.control.InterviewTable;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.transcript.control.TranscriptQueries;
import com.vocahire.session.transcript.entity.Conversation;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be seen of feedback, and what it is written from. Reading a report writes an audit
 * entry, and so does requesting one: the conversation then goes to the provider once more.
 */
@Dependent
public final class FeedbackQueries {

  /**
   * Native SQL, because a table that needs it to be written ({@link FeedbackTable}) has no entity.
   */
  static final String FIND =
      """
      select state, requests, report, made_at from interview_feedback
      where interview_id = cast(?1 as uuid)
      """;

  private final EntityManager entities;
  private final FeedbackTable feedbacks;
  private final FeedbackRequestTable quota;
  private final InterviewTable sessions;
  private final InterviewQueries archive;
  private final TranscriptQueries conversations;
  private final AuditTable audit;

  @Inject
  public FeedbackQueries(
      EntityManager entities,
      FeedbackTable feedbacks,
      FeedbackRequestTable quota,
      InterviewTable sessions,
      InterviewQueries archive,
      TranscriptQueries conversations,
      AuditTable audit) {
    this.entities = entities;
    this.feedbacks = feedbacks;
    this.quota = quota;
    this.sessions = sessions;
    this.archive = archive;
    this.conversations = conversations;
    this.audit = audit;
  }

  /**
   * Asks for it, where that starts anything.
   *
   * @return how long the caller has to wait, where they have asked as often as a day allows
   */
  public Optional<Duration> ask(Caller owner, SessionId id, Instant now, FeedbackLimits limits) {
    if (!find(id, limits.requests()).again()) {
      return Optional.empty();
    }
    var wait = quota.untilFree(owner, limits.perDay(), now);
    if (wait.isEmpty() && feedbacks.ask(id, owner, now, limits.requests())) {
      quota.count(owner, now);
      audit.write(AuditAction.FEEDBACK_ASKED, Actor.owner(owner), List.of(id));
    }
    return wait;
  }

  /**
   * Returns why feedback may not be requested; empty for the caller's own interview that is over.
   */
  public Optional<InterviewFailure> refusal(Caller owner, SessionId id) {
    var own = sessions.find(id, owner);
    if (own.isEmpty()) {
      return Optional.of(InterviewFailure.sessionNotFound());
    }
    boolean over = own.get().view().state() == SessionState.ENDED;
    return over ? Optional.empty() : Optional.of(InterviewFailure.interviewActive());
  }

  /** The current state; empty where the reader has no access, or the interview is erased. */
  public Optional<Feedback> read(Reader reader, SessionId id, int requests) {
    boolean own = sessions.find(id, reader.caller()).isPresent();
    if (!own && !(reader.reachesEveryone() && isKept(id))) {
      return Optional.empty();
    }
    var feedback = find(id, requests);
    if (feedback.report().isPresent()) {
      var actor = own ? Actor.owner(reader.caller()) : Actor.reviewer(reader.caller());
      audit.write(AuditAction.READ, actor, List.of(id));
    }
    return Optional.of(feedback);
  }

  private boolean isKept(SessionId id) {
    return archive.one(id).filter(kept -> kept.erasedAt().isEmpty()).isPresent();
  }

  /** Reads the state without an audit entry, for callers that have written one. */
  public Feedback find(SessionId id, int requests) {
    List<?> rows = entities.createNativeQuery(FIND).setParameter(1, id.toString()).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> feedback(row, requests))
        .findFirst()
        .orElseGet(Feedback::none);
  }

  private static Feedback feedback(Object[] row, int requests) {
    var state = Feedback.State.valueOf((String) row[0]);
    boolean again = state == Feedback.State.FAILED && ((Number) row[1]).intValue() < requests;
    return new Feedback(
        state,
        again,
        Optional.ofNullable((String) row[2]).map(FeedbackJson::read),
        Optional.ofNullable((Timestamp) row[3]).map(Timestamp::toInstant));
  }

  /**
   * Returns what one is written from, {@code longest} characters at most; empty when it is erased.
   */
  public Optional<FeedbackMaterial> material(SessionId id, int longest) {
    return archive
        .one(id)
        .filter(kept -> kept.erasedAt().isEmpty())
        .map(kept -> material(kept, longest));
  }

  private FeedbackMaterial material(Interview interview, int longest) {
    List<Turn> turns = new ArrayList<>();
    int left = longest;
    for (var kept : Conversation.of(conversations.read(interview.id())).inOrder()) {
      left -= kept.item().text().length();
      if (left >= 0 && !kept.item().text().isBlank()) {
        turns.add(turn(kept.item()));
      }
    }
    var owner = new Caller(interview.owner().orElseThrow());
    var topic = interview.topic();
    var language = Optional.ofNullable(topic.language());
    return new FeedbackMaterial(owner, topic.jobTitle(), language, turns, left >= 0);
  }

  private static Turn turn(TranscriptItem item) {
    return switch (item.role()) {
      case CANDIDATE -> new Turn(Speaker.CANDIDATE, item.text());
      case INTERVIEWER -> new Turn(Speaker.INTERVIEWER, item.text());
    };
  }
}
