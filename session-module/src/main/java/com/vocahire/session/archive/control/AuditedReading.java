package com.vocahire.session.archive.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.Actor;
import com.vocahire.session.audit.AuditAction;
import com.vocahire.session.audit.AuditTable;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.feedback.control.FeedbackQueries;
import com.vocahire.session.life.control.InterviewQueries;
import com.vocahire.session.life.control.InterviewTable;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.PageCursor;
import com.vocahire.session.paths.PathTable;
import com.vocahire.session.transcript.control.TranscriptQueries;
import com.vocahire.session.transcript.entity.Conversation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Reads interviews and writes the audit entry in the same transaction: without its audit entry no
 * read is answered.
 */
@Dependent
public final class AuditedReading {

  private final InterviewTable sessions;
  private final InterviewQueries archive;
  private final TranscriptQueries conversations;
  private final PathTable paths;
  private final FeedbackQueries feedbacks;
  private final ErasureUpdates erasures;
  private final AuditTable audit;

  @Inject
  public AuditedReading(
      InterviewTable sessions,
      InterviewQueries archive,
      TranscriptQueries conversations,
      PathTable paths,
      FeedbackQueries feedbacks,
      ErasureUpdates erasures,
      AuditTable audit) {
    this.sessions = sessions;
    this.archive = archive;
    this.conversations = conversations;
    this.paths = paths;
    this.feedbacks = feedbacks;
    this.erasures = erasures;
    this.audit = audit;
  }

  /** An interview with its conversation, or its receipt; empty where the reader has no access. */
  public Optional<ArchivedInterview> one(Reader reader, SessionId id, AuditAction action) {
    var own = own(reader.caller(), id);
    if (own.isPresent()) {
      audit.write(action, Actor.owner(reader.caller()), List.of(id));
      return own.map(this::whole);
    }
    var anothers = reader.reachesEveryone() ? archive.one(id) : Optional.<Interview>empty();
    if (anothers.isPresent()) {
      audit.write(action, Actor.reviewer(reader.caller()), List.of(id));
    }
    return anothers.map(this::whole).map(ArchivedInterview::withOwner);
  }

  private Optional<Interview> own(Caller caller, SessionId id) {
    return sessions.find(id, caller).or(() -> erasures.receipt(id, caller));
  }

  private ArchivedInterview whole(Interview interview) {
    if (interview.erasedAt().isPresent()) {
      return ArchivedInterview.receipt(interview);
    }
    var items = Conversation.of(conversations.read(interview.id()));
    var material = archive.material(interview.id());
    var path = paths.read(interview.id());
    var feedback = feedbacks.find(interview.id(), 0);
    return new ArchivedInterview(interview, Optional.empty(), material, path, items, feedback);
  }

  /**
   * Returns up to {@code limit} interviews older than {@code before} that the reader has access to.
   */
  public List<Interview> page(Reader reader, PageCursor before, int limit) {
    if (reader.reachesEveryone()) {
      audit.write(AuditAction.LISTED, Actor.reviewer(reader.caller()));
      return archive.allOwners(before, limit);
    }
    audit.write(AuditAction.LISTED, Actor.owner(reader.caller()));
    return archive.page(reader.caller(), before, limit);
  }
}
