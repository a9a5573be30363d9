package com.vocahire.session.entity;

import java.util.Optional;

/**
 * One item of the conversation, as the browser heard of it from the provider.
 *
 * @param previousItemId the item it follows; empty for the first
 */
public record TranscriptItem(
    String itemId, Optional<String> previousItemId, Role role, Status status, String text) {

  /** Who spoke. */
  public enum Role {
    CANDIDATE,
    INTERVIEWER
  }

  /** How whole it is. */
  public enum Status {
    COMPLETED,
    /** The candidate interrupted; what was played is kept. */
    TRUNCATED,
    INCOMPLETE
  }

  /** Masked: a transcript is a person's words. */
  @Override
  public String toString() {
    return "TranscriptItem[" + itemId + ", masked]";
  }
}
