package com.vocahire.session.feedback;

import com.vocahire.session.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Feedback is written from this, and from nothing else of an interview.
 *
 * @param owner whose interview it is
 * @param language of the report, BCP 47, as the interview's caller gave it
 * @param turns what was said, in order, nothing empty
 * @param whole whether these are all turns; else the conversation was longer than may be sent
 */
public record FeedbackMaterial(
    Caller owner, String jobTitle, Optional<String> language, List<Turn> turns, boolean whole) {

  /** A turn is spoken by one of these. */
  public enum Speaker {
    CANDIDATE,
    INTERVIEWER
  }

  /** One of them said these words. */
  public record Turn(Speaker speaker, String words) {

    /** Masked: it is a person's words. */
    @Override
    public String toString() {
      return "Turn[" + speaker + ", masked]";
    }
  }

  public FeedbackMaterial {
    turns = List.copyOf(turns);
  }

  /** Returns whether {@code speaker} has said anything. */
  public boolean hasTurnOf(Speaker speaker) {
    return turns.stream().anyMatch(turn -> turn.speaker() == speaker);
  }

  /** Masked: it holds a person's words. */
  @Override
  public String toString() {
    return "FeedbackMaterial[" + turns.size() + " turns, masked]";
  }
}
