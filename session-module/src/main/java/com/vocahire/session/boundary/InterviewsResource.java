package com.vocahire.session.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.control.Archive;
import com.vocahire.session.control.PageMark;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller's interviews: the list, one with its conversation, and its erasure. */
@Path("/interviews")
@RequestScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class InterviewsResource {

  @Inject Archive archive;
  @Inject JsonWebToken token;

  /** Newest first; {@code before} is what the page before gave as {@code next}. */
  @GET
  public CompletionStage<InterviewsResponse> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @QueryParam("before") String before) {
    var mark = before == null ? PageMark.FIRST : PageMark.of(before);
    return archive
        .page(caller(), mark, limit)
        .thenApply(page -> InterviewsResponse.of(page, limit));
  }

  @GET
  @Path("{id}")
  public CompletionStage<Response> one(@PathParam("id") String id) {
    return archive
        .one(caller(), SessionId.of(id))
        .thenApply(kept -> Response.ok(InterviewResponse.of(kept)).build());
  }

  /** Erases it, and ends it first where it is not over. 204, also the second time. */
  @DELETE
  @Path("{id}")
  public CompletionStage<Response> erase(@PathParam("id") String id) {
    return archive
        .erase(caller(), SessionId.of(id))
        .thenApply(nothing -> Response.noContent().build());
  }

  private Caller caller() {
    return new Caller(token.getSubject());
  }
}
