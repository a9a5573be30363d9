package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.InvitationPage;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** The links that a request is answered with. */
record InvitationLinks(InvitationPage page) {

  private static final String PAGE = "../interview.xhtml";

  /** Below the configured address, else below the one that the request was sent to. */
  static InvitationLinks of(Optional<URI> configured, UriInfo here) {
    return new InvitationLinks(
        new InvitationPage(configured.orElseGet(() -> here.getBaseUri().resolve(PAGE))));
  }

  String to(IssuedInvitation issued) {
    return page.link(issued.token());
  }
}
