package com.vocahire.session.transcript.entity;

import java.util.Optional;

/**
 * One item of the conversation, as the browser received it from the provider.
 *
 * @param previousItemId the item it follows; empty for the first
 */
public record TranscriptItem(
    String itemId, Optional<String> previousItemId, Role role, Status status, String text) {

  /** An item is spoken by one of these. */
  public enum Role {
    CANDIDATE,
    INTERVIEWER
  }

  /** How complete it is: what is COMPLETED or TRUNCATED is final. */
  public enum Status {
    COMPLETED,
    /** The candidate interrupted; what was played is kept. */
    TRUNCATED,
    INCOMPLETE
  }

  /** How long its text is, in code points. */
  public long characters() {
    return text.codePointCount(0, text.length());
  }

  /** The same in the place of {@code earlier}, where it names none itself. */
  TranscriptItem after(TranscriptItem earlier) {
    var place = previousItemId.or(earlier::previousItemId);
    return new TranscriptItem(itemId, place, role, status, text);
  }

  /** Masked: a transcript is a person's words. */
  @Override
  public String toString() {
    return "TranscriptItem[" + itemId + ", masked]";
  }
}
