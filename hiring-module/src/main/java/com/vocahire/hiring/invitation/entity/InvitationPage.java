package com.vocahire.hiring.invitation.entity;

import java.net.URI;

/**
 * The page that links of invitations lead to. The secret stands in the fragment, which browsers
 * send to no server: it is in no log and no {@code Referer} (RFC 9110, section 10.1.3).
 *
 * @param address of the interview page
 */
public record InvitationPage(URI address) {

  /** The link with this secret. */
  public String link(InvitationToken token) {
    return address + "#invitation=" + token.value();
  }
}
