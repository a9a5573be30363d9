package com.vocahire.hiring.invitation.entity;

/** An invitation with its link's secret, which is shown once. */
public record IssuedInvitation(Invitation invitation, InvitationToken token) {}
