package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.Actor;
import com.vocahire.session.entity.AuditAction;
import com.vocahire.session.entity.Conversation;
import com.vocahire.session.entity.Interview;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is kept, and has it witnessed in the same transaction: a reading that cannot be
 * witnessed is not answered.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
public class ReadingLedger {

  @Inject SessionLedger sessions;
  @Inject ArchiveLedger archive;
  @Inject ConversationLedger conversations;
  @Inject PathLedger paths;
  @Inject FeedbackReadingLedger feedbacks;
  @Inject ErasureLedger erasures;
  @Inject AuditLedger audit;

  /** One with its conversation, or its receipt; empty where the reader does not reach. */
  public Optional<KeptInterview> one(Reader reader, SessionId id, AuditAction action) {
    var own = own(reader.caller(), id);
    if (own.isPresent()) {
      audit.witness(action, Actor.owner(reader.caller()), List.of(id));
      return own.map(this::whole);
    }
    var anothers = reader.reachesEveryone() ? archive.one(id) : Optional.<Interview>empty();
    if (anothers.isPresent()) {
      audit.witness(action, Actor.reviewer(reader.caller()), List.of(id));
    }
    return anothers.map(this::whole).map(KeptInterview::withOwner);
  }

  private Optional<Interview> own(Caller caller, SessionId id) {
    return sessions.find(id, caller).or(() -> erasures.receipt(id, caller));
  }

  private KeptInterview whole(Interview interview) {
    if (interview.erasedAt().isPresent()) {
      return KeptInterview.receipt(interview);
    }
    var items = Conversation.of(conversations.read(interview.id()));
    var material = archive.material(interview.id());
    var path = paths.read(interview.id());
    var feedback = feedbacks.find(interview.id(), 0);
    return new KeptInterview(interview, Optional.empty(), material, path, items, feedback);
  }

  /** Up to {@code limit} interviews older than {@code before}, as far as the reader reaches. */
  public List<Interview> page(Reader reader, PageMark before, int limit) {
    if (reader.reachesEveryone()) {
      audit.witness(AuditAction.LISTED, Actor.reviewer(reader.caller()));
      return archive.everyones(before, limit);
    }
    audit.witness(AuditAction.LISTED, Actor.owner(reader.caller()));
    return archive.page(reader.caller(), before, limit);
  }
}
