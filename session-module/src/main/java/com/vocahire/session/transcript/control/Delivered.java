package com.vocahire.session.transcript.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.BrokenRule;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery was refused as a whole, or accepted but for some of its items.
 *
 * @param refusal why nothing of it was accepted
 * @param overLimit the items that exceed a limit, by their index in the delivery
 */
public record Delivered(Optional<InterviewFailure> refusal, Map<Integer, BrokenRule> overLimit) {

  static Delivered refused(InterviewFailure why) {
    return new Delivered(Optional.of(why), Map.of());
  }

  static Delivered accepted(Map<Integer, BrokenRule> overLimit) {
    return new Delivered(Optional.empty(), overLimit);
  }
}
