package com.vocahire.session.archive.control;

import com.vocahire.session.feedback.entity.Feedback;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.life.entity.InterviewMaterial;
import com.vocahire.session.paths.InterviewPath;
import com.vocahire.session.transcript.entity.Conversation;
import java.util.List;
import java.util.Optional;

/**
 * A stored interview with its texts and conversation, or the receipt of an erased one.
 *
 * @param owner the owner's subject, for another reader; empty for the owner and once erased
 */
public record ArchivedInterview(
    Interview interview,
    Optional<String> owner,
    Optional<InterviewMaterial> material,
    Optional<InterviewPath> path,
    Conversation conversation,
    Feedback feedback) {

  static ArchivedInterview receipt(Interview erased) {
    return new ArchivedInterview(
        erased,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Conversation.of(List.of()),
        Feedback.none());
  }

  ArchivedInterview withOwner() {
    return new ArchivedInterview(
        interview, interview.owner(), material, path, conversation, feedback);
  }
}
