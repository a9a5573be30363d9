package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.invitation.control.InvitationLimits;
import com.vocahire.hiring.invitation.control.Invitations;
import com.vocahire.session.Caller;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The invitations of a position. */
@Path("/positions/{id}/invitations")
@ApplicationScoped
@RolesAllowed("recruiter")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

  @Inject DatabaseAccess database;
  @Inject Invitations invitations;
  @Inject InvitationLimits limits;
  @Inject JsonWebToken token;

  /** Newest first; {@code before} is what the page before gave as {@code next}. */
  @GET
  public CompletionStage<InvitationsResponse> list(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @QueryParam("before") String before) {
    var mark = before == null ? PageCursor.FIRST : mark(before);
    var recruiter = recruiter();
    var position = PositionId.of(id);
    return database
        .ask(Lane.READING, () -> invitations.page(recruiter, position, mark, limit + 1))
        .thenApply(found -> InvitationsResponse.of(found, limit));
  }

  /** The cursor; an unreadable one is answered as a limit that is no number is. */
  private static PageCursor mark(String before) {
    try {
      return PageCursor.of(before);
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }

  /** 201 with the links, or 200 where each line of a CSV text was faulty. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> create(
      @PathParam("id") String id,
      @NotNull @Valid InvitationsRequest request,
      @Context UriInfo here) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    var list = request.toList();
    var links = InvitationLinks.of(limits.page(), here);
    return database
        .ask(Lane.READING, () -> invitations.create(recruiter, position, list.candidates()))
        .thenApply(issued -> InvitedResponse.of(issued, list.faultyLines(), links))
        .thenApply(
            answer -> Response.status(answer.invitations().isEmpty() ? 200 : 201).entity(answer))
        .thenApply(Response.ResponseBuilder::build);
  }

  private Caller recruiter() {
    return new Caller(token.getSubject());
  }
}
