package com.vocahire.hiring;

import java.util.UUID;

/** Names one invitation; also the subject of the candidate who has accepted it. */
public record InvitationId(UUID value) {

  /** A new id, from 122 random bits (RFC 9562, section 5.4). */
  public static InvitationId random() {
    return new InvitationId(UUID.randomUUID());
  }

  /**
   * Parses the text that a caller sent.
   *
   * @throws HiringFailure invitation not found, for text that cannot name an invitation
   */
  public static InvitationId of(String text) {
    try {
      return new InvitationId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw HiringFailure.invitationNotFound();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
