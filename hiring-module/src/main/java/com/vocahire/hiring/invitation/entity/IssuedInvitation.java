package com.vocahire.hiring.invitation.entity;

import com.vocahire.hiring.mail.MailState;
import java.util.Optional;

/**
 * An invitation with its link's secret, which is shown once.
 *
 * @param mail what becomes of the letter with the link; empty where none is sent
 */
public record IssuedInvitation(
    Invitation invitation, InvitationToken token, Optional<MailState> mail) {}
