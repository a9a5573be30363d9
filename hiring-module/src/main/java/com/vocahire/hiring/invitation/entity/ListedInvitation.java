package com.vocahire.hiring.invitation.entity;

/** An invitation, and how far it had come when it was read. */
public record ListedInvitation(Invitation invitation, InvitationState state) {}
