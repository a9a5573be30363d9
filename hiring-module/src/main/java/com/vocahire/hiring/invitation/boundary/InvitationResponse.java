package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.InvitationState;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import com.vocahire.hiring.invitation.entity.ListedInvitation;
import java.time.Instant;

/**
 * An invitation as JSON.
 *
 * @param link only where it was made by this request: it is shown once
 */
public record InvitationResponse(
    String id,
    String state,
    String name,
    String email,
    String language,
    String createdAt,
    String expiresAt,
    String openedAt,
    String link) {

  static InvitationResponse of(ListedInvitation listed) {
    return of(listed.invitation(), listed.state(), null);
  }

  static InvitationResponse of(IssuedInvitation issued, InvitationLinks links) {
    return of(issued.invitation(), InvitationState.CREATED, links.to(issued.token()));
  }

  private static InvitationResponse of(Invitation invitation, InvitationState state, String link) {
    var candidate = invitation.candidate();
    return new InvitationResponse(
        invitation.id().toString(),
        state.toString(),
        candidate.name(),
        candidate.email(),
        candidate.language().orElse(null),
        invitation.createdAt().toString(),
        invitation.expiresAt().toString(),
        invitation.openedAt().map(Instant::toString).orElse(null),
        link);
  }

  /** Masked: it names a person, and its link lets its bearer in. */
  @Override
  public String toString() {
    return "InvitationResponse[masked]";
  }
}
