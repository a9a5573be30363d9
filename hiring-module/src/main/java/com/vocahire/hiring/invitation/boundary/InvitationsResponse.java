package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.ListedInvitation;
import java.util.List;

/**
 * A page of a position's invitations.
 *
 * @param next the cursor of the page that follows; null where none does
 */
public record InvitationsResponse(List<InvitationResponse> invitations, String next) {

  /** Of one more than the limit, which only shows that another page follows. */
  static InvitationsResponse of(List<ListedInvitation> found, int limit) {
    var page = found.stream().limit(limit).toList();
    var next = found.size() > limit ? page.get(limit - 1).invitation().cursor().toString() : null;
    return new InvitationsResponse(page.stream().map(InvitationResponse::of).toList(), next);
  }
}
