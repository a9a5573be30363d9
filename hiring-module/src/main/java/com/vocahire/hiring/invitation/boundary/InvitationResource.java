package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.InvitationId;
import com.vocahire.hiring.invitation.control.InvitationLimits;
import com.vocahire.hiring.invitation.control.Invitations;
import com.vocahire.session.Caller;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** One invitation, as the recruiters of its position treat it. */
@Path("/invitations/{id}")
@ApplicationScoped
@RolesAllowed("recruiter")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

  @Inject DatabaseAccess database;
  @Inject Invitations invitations;
  @Inject InvitationLimits limits;
  @Inject JsonWebToken token;

  /** Another link, for another term; the one before is worthless. */
  @POST
  @Path("resend")
  public CompletionStage<InvitationResponse> resend(
      @PathParam("id") String id, @Context UriInfo here) {
    var recruiter = recruiter();
    var invitation = InvitationId.of(id);
    var links = InvitationLinks.of(limits.page(), here);
    return database
        .ask(Lane.READING, () -> invitations.resend(recruiter, invitation))
        .thenApply(issued -> InvitationResponse.of(issued, links));
  }

  /** 204, also a second time. */
  @DELETE
  public CompletionStage<Response> withdraw(@PathParam("id") String id) {
    var recruiter = recruiter();
    var invitation = InvitationId.of(id);
    return database
        .ask(Lane.READING, () -> invitations.withdraw(recruiter, invitation))
        .thenApply(withdrawn -> Response.noContent().build());
  }

  private Caller recruiter() {
    return new Caller(token.getSubject());
  }
}
