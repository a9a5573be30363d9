package com.vocahire.session.archive.boundary;

import com.vocahire.session.archive.control.ArchivedInterview;
import com.vocahire.session.feedback.boundary.FeedbackResponse;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.InterviewMaterial;
import com.vocahire.session.paths.InterviewPath;
import com.vocahire.session.paths.SelectedPath;
import com.vocahire.session.transcript.entity.Conversation;
import com.vocahire.session.transcript.entity.StoredItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An interview in JSON; alone it has its texts and its conversation, in a list it has not. A reader
 * who is not the owner also gets the owner.
 *
 * @param provenance of the conversation: who delivered it
 * @param revisions how many other versions of its items were delivered, which are not shown
 * @param gaps how many items have no known predecessor
 */
public record InterviewResponse(
    String id,
    String owner,
    String state,
    String endReason,
    String jobTitle,
    String company,
    String interviewType,
    String language,
    Consent consent,
    String model,
    Instant createdAt,
    Instant answeredAt,
    Instant connectedAt,
    int reconnections,
    Instant endsAt,
    Instant endedAt,
    Instant erasedAt,
    String jobDescription,
    String resumeText,
    Connection connection,
    String provenance,
    Integer revisions,
    Integer gaps,
    List<Item> transcript,
    FeedbackResponse.Report feedback) {

  /**
   * The source of every transcript: the candidate's browser delivers what it received from the
   * provider.
   */
  private static final String BROWSER = "browser";

  /** The candidate agreed to this version of the text before the microphone was opened. */
  public record Consent(String version, Instant givenAt) {

    static Consent of(com.vocahire.session.life.entity.Consent given) {
      return new Consent(given.version(), given.givenAt());
    }
  }

  /** The provider's candidates and the selected candidate pair, without addresses. */
  public record Connection(List<String> offered, Path path) {

    static Connection of(InterviewPath path) {
      return new Connection(path.offered(), path.selected().map(Path::of).orElse(null));
    }
  }

  /** The selected candidate pair. */
  public record Path(String localType, String remoteType, String protocol, String relayProtocol) {

    static Path of(SelectedPath selected) {
      return new Path(
          selected.localType(),
          selected.remoteType(),
          selected.protocol(),
          selected.relayProtocol().orElse(null));
    }
  }

  /** An item of the conversation is shown as it was kept. */
  public record Item(
      String itemId,
      String previousItemId,
      String role,
      String status,
      String text,
      Instant receivedAt,
      Integer revisions) {

    static Item of(StoredItem kept) {
      var item = kept.item();
      return new Item(
          item.itemId(),
          item.previousItemId().orElse(null),
          lowerCase(item.role()),
          lowerCase(item.status()),
          item.text(),
          kept.receivedAt(),
          kept.revisions() == 0 ? null : kept.revisions());
    }
  }

  /** The transcript and its figures; all null where the response has no transcript. */
  private record TranscriptPart(
      String provenance, Integer revisions, Integer gaps, List<Item> items) {

    static TranscriptPart none() {
      return new TranscriptPart(null, null, null, null);
    }

    static TranscriptPart of(Conversation conversation) {
      var items = conversation.inOrder().stream().map(Item::of).toList();
      return new TranscriptPart(BROWSER, conversation.revisions(), conversation.gaps(), items);
    }
  }

  static InterviewResponse of(Interview interview) {
    return of(interview, null, null, null, null, TranscriptPart.none(), null);
  }

  static InterviewResponse withOwner(Interview interview) {
    return of(
        interview, interview.owner().orElse(null), null, null, null, TranscriptPart.none(), null);
  }

  static InterviewResponse of(ArchivedInterview kept) {
    boolean erased = kept.interview().erasedAt().isPresent();
    return of(
        kept.interview(),
        kept.owner().orElse(null),
        kept.material().flatMap(InterviewMaterial::jobDescription).orElse(null),
        kept.material().flatMap(InterviewMaterial::resumeText).orElse(null),
        kept.path().map(Connection::of).orElse(null),
        erased ? TranscriptPart.none() : TranscriptPart.of(kept.conversation()),
        FeedbackResponse.report(kept.feedback()));
  }

  private static InterviewResponse of(
      Interview interview,
      String owner,
      String jobDescription,
      String resumeText,
      Connection connection,
      TranscriptPart record,
      FeedbackResponse.Report feedback) {
    var view = interview.view();
    var topic = interview.topic();
    return new InterviewResponse(
        view.id().toString(),
        owner,
        lowerCase(view.state()),
        view.endReason().map(InterviewResponse::lowerCase).orElse(null),
        topic.jobTitle(),
        topic.company(),
        topic.interviewType(),
        topic.language(),
        interview.consent().map(Consent::of).orElse(null),
        view.model().orElse(null),
        view.createdAt(),
        view.answeredAt().orElse(null),
        view.connectedAt().orElse(null),
        view.reconnections(),
        view.endsAt().orElse(null),
        view.endedAt().orElse(null),
        interview.erasedAt().orElse(null),
        jobDescription,
        resumeText,
        connection,
        record.provenance(),
        record.revisions(),
        record.gaps(),
        record.items(),
        feedback);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Masked: it holds a person's words. */
  @Override
  public String toString() {
    return "InterviewResponse[" + id + ", masked]";
  }
}
