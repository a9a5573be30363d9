package com.vocahire.hiring.plan.boundary;

import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.plan.control.Plans;
import com.vocahire.hiring.plan.entity.PlanVersion;
import com.vocahire.session.Caller;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The interview plan of a position. */
@Path("/positions/{id}/plan")
@ApplicationScoped
@RolesAllowed("recruiter")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

  @Inject DatabaseAccess database;
  @Inject Plans plans;
  @Inject JsonWebToken token;

  @GET
  public CompletionStage<Response> read(@PathParam("id") String id) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    return database
        .ask(Lane.READING, () -> plans.current(recruiter, position))
        .thenApply(PlanResource::answer);
  }

  /** The version before it stands in {@code If-Match}; for the first, {@code If-None-Match: *}. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> save(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String versions,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String none,
      @NotNull @Valid PlanRequest request) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    var precondition = Precondition.of(versions, none);
    return database
        .ask(Lane.READING, () -> plans.save(recruiter, position, precondition, request.toPlan()))
        .thenApply(PlanResource::answer);
  }

  /** Exactly what the interviewer would be sent. */
  @GET
  @Path("preview")
  public CompletionStage<PreviewResponse> preview(@PathParam("id") String id) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    return database
        .ask(Lane.READING, () -> plans.preview(recruiter, position))
        .thenApply(PreviewResponse::of);
  }

  private static Response answer(PlanVersion version) {
    return Response.ok(PlanResponse.of(version))
        .header(HttpHeaders.ETAG, Precondition.tag(version.version()))
        .build();
  }

  private Caller recruiter() {
    return new Caller(token.getSubject());
  }
}
