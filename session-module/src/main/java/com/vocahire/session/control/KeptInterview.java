package com.vocahire.session.control;

import com.vocahire.session.entity.Conversation;
import com.vocahire.session.entity.Feedback;
import com.vocahire.session.entity.Interview;
import com.vocahire.session.entity.InterviewMaterial;
import com.vocahire.session.entity.InterviewPath;
import java.util.List;
import java.util.Optional;

/**
 * An interview with all that is kept of it; of an erased one the receipt.
 *
 * @param owner whose it is, for a reader who is somebody else; empty for the owner and once erased
 */
public record KeptInterview(
    Interview interview,
    Optional<String> owner,
    Optional<InterviewMaterial> material,
    Optional<InterviewPath> path,
    Conversation conversation,
    Feedback feedback) {

  static KeptInterview receipt(Interview erased) {
    return new KeptInterview(
        erased,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Conversation.of(List.of()),
        Feedback.none());
  }

  KeptInterview withOwner() {
    return new KeptInterview(interview, interview.owner(), material, path, conversation, feedback);
  }
}
