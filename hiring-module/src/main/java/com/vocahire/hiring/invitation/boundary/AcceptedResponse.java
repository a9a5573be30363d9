package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.AcceptedInvitation;

/** A candidate's access token, and what the page shows before the start. */
public record AcceptedResponse(String accessToken, String expiresAt, PositionShown position) {

  /** What a candidate sees of a position. */
  public record PositionShown(String title, String company, String language) {}

  static AcceptedResponse of(AcceptedInvitation accepted) {
    var position = accepted.position();
    return new AcceptedResponse(
        accepted.token().value(),
        accepted.token().expiresAt().toString(),
        new PositionShown(
            position.title(), position.company().orElse(null), position.language().orElse(null)));
  }

  /** Masked: its token lets its bearer in. */
  @Override
  public String toString() {
    return "AcceptedResponse[masked]";
  }
}
