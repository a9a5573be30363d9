package com.vocahire.session;

import java.util.UUID;

/** Names one interview session. Random, so that knowing one says nothing about another. */
public record SessionId(UUID value) {

  /** Returns a new id, from 122 random bits (RFC 9562, section 5.4). */
  public static SessionId random() {
    return new SessionId(UUID.randomUUID());
  }

  /**
   * Parses the text that a caller sent.
   *
   * @throws InterviewFailure session not found, for text that cannot name a session
   */
  public static SessionId of(String text) {
    try {
      return new SessionId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw InterviewFailure.sessionNotFound();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
