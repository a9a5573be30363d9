package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.entity.FaultyLine;
import com.vocahire.hiring.invitation.entity.IssuedInvitation;
import java.util.List;

/** What came of a request to invite candidates, in their order. */
public record InvitedResponse(
    List<InvitationResponse> invitations, List<FaultyLineResponse> faultyLines) {

  /** A line that invited no one, by its number in the text. */
  public record FaultyLineResponse(int line, String rule) {}

  static InvitedResponse of(
      List<IssuedInvitation> issued, List<FaultyLine> faulty, InvitationLinks links) {
    return new InvitedResponse(
        issued.stream().map(each -> InvitationResponse.of(each, links)).toList(),
        faulty.stream().map(each -> new FaultyLineResponse(each.line(), each.rule())).toList());
  }
}
