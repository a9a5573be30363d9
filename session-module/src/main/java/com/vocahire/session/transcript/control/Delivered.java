package com.vocahire.session.transcript.control;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.BrokenRule;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a delivery.
 *
 * @param refusal why nothing of it was taken
 * @param overLimit the items for which there was no room, by their place in the delivery
 */
public record Delivered(Optional<InterviewFailure> refusal, Map<Integer, BrokenRule> overLimit) {

  static Delivered refused(InterviewFailure why) {
    return new Delivered(Optional.of(why), Map.of());
  }

  static Delivered taken(Map<Integer, BrokenRule> overLimit) {
    return new Delivered(Optional.empty(), overLimit);
  }
}
