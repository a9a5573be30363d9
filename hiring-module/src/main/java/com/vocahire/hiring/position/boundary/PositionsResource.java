package com.vocahire.hiring.position.boundary;

import com.vocahire.hiring.PageCursor;
import com.vocahire.hiring.PositionId;
import com.vocahire.hiring.Precondition;
import com.vocahire.hiring.position.control.Positions;
import com.vocahire.hiring.position.entity.PositionState;
import com.vocahire.hiring.position.entity.SharedPosition;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Positions that a recruiter owns or that are shared with them. */
@Path("/positions")
@ApplicationScoped
@RolesAllowed("recruiter")
@Produces(MediaType.APPLICATION_JSON)
public class PositionsResource {

  @Inject DatabaseAccess database;
  @Inject Positions positions;
  @Inject JsonWebToken token;

  /** Newest first; {@code before} is what the page before gave as {@code next}. */
  @GET
  public CompletionStage<PositionsResponse> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @QueryParam("before") String before,
      @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|archived") String state) {
    var mark = before == null ? PageCursor.FIRST : mark(before);
    var wanted = PositionState.valueOf(state.toUpperCase(Locale.ROOT));
    var recruiter = recruiter();
    return database
        .ask(Lane.READING, () -> positions.page(recruiter, wanted, mark, limit + 1))
        .thenApply(found -> PositionsResponse.of(found, limit));
  }

  /** The cursor; an unreadable one is answered as a limit that is no number is. */
  private static PageCursor mark(String before) {
    try {
      return PageCursor.of(before);
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> create(
      @NotNull @Valid PositionRequest request, @Context UriInfo here) {
    var recruiter = recruiter();
    var path = here.getBaseUriBuilder().path("positions/{id}");
    return database
        .ask(Lane.READING, () -> positions.create(recruiter, request.toTerms()))
        .thenApply(
            created ->
                answer(Response.created(path.build(created.position().id())), created).build());
  }

  @GET
  @Path("{id}")
  public CompletionStage<Response> one(@PathParam("id") String id) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    return database.ask(Lane.READING, () -> positions.one(recruiter, position)).thenApply(this::ok);
  }

  /** The version that the change was made from stands in {@code If-Match}. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String versions,
      @NotNull @Valid PositionRequest request) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    var precondition = Precondition.of(versions);
    return database
        .ask(
            Lane.READING,
            () -> positions.change(recruiter, position, precondition, request.toTerms()))
        .thenApply(this::ok);
  }

  /** Whatever its version is: nothing is lost by it. */
  @POST
  @Path("{id}/archive")
  public CompletionStage<Response> archive(@PathParam("id") String id) {
    var recruiter = recruiter();
    var position = PositionId.of(id);
    return database
        .ask(Lane.READING, () -> positions.archive(recruiter, position))
        .thenApply(this::ok);
  }

  private Response ok(SharedPosition position) {
    return answer(Response.ok(), position).build();
  }

  private Response.ResponseBuilder answer(
      Response.ResponseBuilder response, SharedPosition shared) {
    return response
        .header(HttpHeaders.ETAG, Precondition.tag(shared.position().version()))
        .entity(PositionResponse.of(shared));
  }

  private Caller recruiter() {
    return new Caller(token.getSubject());
  }
}
