package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.Invitation;
import com.vocahire.hiring.invitation.entity.InvitationState;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import com.vocahire.hiring.invitation.entity.ListedInvitation;
import com.vocahire.hiring.mail.MailState;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation as JSON.
 *
 * @param link only where it was made by this request: it is shown once
 * @param mail what became of the letter with the link; {@code none} where there was none
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
    String link,
    String mail) {

  static InvitationResponse of(ListedInvitation listed) {
    return of(listed.invitation(), listed.state(), null, listed.mail());
  }

  static InvitationResponse of(IssuedInvitation issued, InvitationLinks links) {
    return of(issued.invitation(), InvitationState.CREATED, links.to(issued), issued.mail());
  }

  private static InvitationResponse of(
      Invitation invitation, InvitationState state, String link, Optional<MailState> mail) {
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
        link,
        mail.map(MailState::toString).orElse("none"));
  }

  /** Masked: it names a person, and its link lets its bearer in. */
  @Override
  public String toString() {
    return "InvitationResponse[masked]";
  }
}
