package com.vocahire.session.control;

import com.vocahire.session.entity.Interview;
import com.vocahire.session.entity.InterviewMaterial;
import com.vocahire.session.entity.KeptItem;
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
    List<KeptItem> conversation) {

  static KeptInterview whole(
      Interview interview, Optional<InterviewMaterial> material, List<KeptItem> conversation) {
    return new KeptInterview(interview, Optional.empty(), material, conversation);
  }

  static KeptInterview receipt(Interview erased) {
    return whole(erased, Optional.empty(), List.of());
  }

  KeptInterview withOwner() {
    return new KeptInterview(interview, interview.owner(), material, conversation);
  }
}
