package com.vocahire.hiring;

import java.util.UUID;

/** Names one position. Random, so that knowing one says nothing about another. */
public record PositionId(UUID value) {

  /** A new id, from 122 random bits (RFC 9562, section 5.4). */
  public static PositionId random() {
    return new PositionId(UUID.randomUUID());
  }

  /**
   * Parses the text that a caller sent.
   *
   * @throws HiringFailure position not found, for text that cannot name a position
   */
  public static PositionId of(String text) {
    try {
      return new PositionId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw HiringFailure.positionNotFound();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
