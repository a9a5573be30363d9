package com.vocahire.hiring.invitation.entity;

import com.vocahire.hiring.keys.AccessToken;
import com.vocahire.hiring.position.entity.Position;

/** What a candidate gets for a link: an access token, and the position they are invited to. */
public record AcceptedInvitation(AccessToken token, Position position) {}
