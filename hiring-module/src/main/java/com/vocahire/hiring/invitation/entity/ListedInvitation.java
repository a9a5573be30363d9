package com.vocahire.hiring.invitation.entity;

import com.vocahire.hiring.mail.MailState;
import java.util.Optional;

/**
 * An invitation, and how far it had come when it was read.
 *
 * @param mail what became of the last letter with a link; empty where there was none
 */
public record ListedInvitation(
    Invitation invitation, InvitationState state, Optional<MailState> mail) {}
