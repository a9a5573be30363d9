package com.vocahire.session.control;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewLog;
import com.vocahire.session.SessionId;
import com.vocahire.session.entity.Conversation;
import com.vocahire.session.entity.Interview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Use cases: a caller looks at what is kept, and has it erased. */
@ApplicationScoped
public class Archive {

  private final AskingDatabase database;
  private final SessionLedger sessions;
  private final ArchiveLedger archive;
  private final ConversationLedger conversations;
  private final PathLedger paths;
  private final ErasureLedger erasures;
  private final Clock clock;

  /** For the proxy only. */
  protected Archive() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Archive(
      AskingDatabase database,
      SessionLedger sessions,
      ArchiveLedger archive,
      ConversationLedger conversations,
      PathLedger paths,
      ErasureLedger erasures,
      Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.archive = archive;
    this.conversations = conversations;
    this.paths = paths;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** One more than {@code limit}, if there are, to tell that another page follows. */
  public CompletionStage<List<Interview>> page(Caller caller, PageMark before, int limit) {
    return database.ask(() -> archive.page(caller, before, limit + 1));
  }

  /** One with its conversation, or its receipt. */
  public CompletionStage<KeptInterview> one(Caller caller, SessionId id) {
    return database.ask(
        () ->
            sessions
                .find(id, caller)
                .map(this::whole)
                .or(() -> erasures.receipt(id, caller).map(KeptInterview::receipt))
                .orElseThrow(InterviewFailure::sessionNotFound));
  }

  private KeptInterview whole(Interview interview) {
    var items = Conversation.inOrder(conversations.read(interview.id()));
    var material = archive.material(interview.id());
    return new KeptInterview(interview, material, paths.read(interview.id()), items);
  }

  /** Removes what is personal; a live interview ends and is hung up by the next sweep. */
  public CompletionStage<Void> erase(Caller caller, SessionId id) {
    return database.ask(
        () -> {
          if (erasures.erase(id, caller, clock.instant())) {
            InterviewLog.step(id, "erased");
          } else if (erasures.receipt(id, caller).isEmpty()) {
            throw InterviewFailure.sessionNotFound();
          }
          return null;
        });
  }
}
