package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.InvitationToken;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * Makes the links of invitations. The secret stands in the fragment, which browsers send to no
 * server: it is in no log and no {@code Referer} (RFC 9110, section 10.1.3).
 *
 * @param page of an interview
 */
record InvitationLinks(URI page) {

  private static final String PAGE = "../interview.xhtml";

  /** Below the configured address, else below the one that the request was sent to. */
  static InvitationLinks of(Optional<URI> configured, UriInfo here) {
    return new InvitationLinks(configured.orElseGet(() -> here.getBaseUri().resolve(PAGE)));
  }

  String to(InvitationToken token) {
    return page + "#invitation=" + token.value();
  }
}
