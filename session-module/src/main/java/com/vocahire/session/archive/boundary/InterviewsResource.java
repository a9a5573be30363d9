package com.vocahire.session.archive.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.archive.control.Archive;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.audit.Reader.Reach;
import com.vocahire.session.life.entity.PageCursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Interviews: the list, one with its conversation, as a file, and erasure. Candidates read their
 * own; reviewers read all. Every read is written to the audit.
 */
@Path("/interviews")
@ApplicationScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class InterviewsResource {

  private static final String REVIEWER = "reviewer";

  @Inject Archive archive;
  @Inject JsonWebToken token;

  /** Newest first; {@code before} is what the page before gave as {@code next}. */
  @GET
  @RolesAllowed({"candidate", REVIEWER})
  public CompletionStage<InterviewsResponse> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @QueryParam("before") String before,
      @QueryParam("whose") @DefaultValue("mine") @Pattern(regexp = "mine|everyone") String whose) {
    boolean allOwners = whose.equals("everyone");
    if (allOwners && reach() != Reach.EVERYONE) {
      throw notAReviewer();
    }
    var mark = before == null ? PageCursor.FIRST : mark(before);
    var reader = new Reader(caller(), allOwners ? Reach.EVERYONE : Reach.OWN);
    return archive
        .page(reader, mark, limit)
        .thenApply(
            page ->
                allOwners
                    ? InterviewsResponse.of(page, limit, InterviewResponse::withOwner)
                    : InterviewsResponse.of(page, limit, InterviewResponse::of));
  }

  /** The cursor; an unreadable one is answered as a limit that is no number is. */
  private static PageCursor mark(String before) {
    try {
      return PageCursor.of(before);
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }

  /** Returns one interview with its conversation, or its receipt. */
  @GET
  @Path("{id}")
  @RolesAllowed({"candidate", REVIEWER})
  public CompletionStage<Response> one(@PathParam("id") String id) {
    return archive
        .one(reader(), SessionId.of(id))
        .thenApply(kept -> Response.ok(InterviewResponse.of(kept)).build());
  }

  /** The same as a file, in the format that the caller prefers; JSON where both are acceptable. */
  @GET
  @Path("{id}/export")
  @RolesAllowed({"candidate", REVIEWER})
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  public CompletionStage<Response> export(
      @PathParam("id") String id, @Context HttpHeaders headers) {
    var form = ExportForm.liked(headers.getAcceptableMediaTypes());
    return archive
        .export(reader(), SessionId.of(id))
        .thenApply(InterviewResponse::of)
        .thenApply(form::file);
  }

  /** Erases the caller's own, and ends it first where it is not over. 204, also a second time. */
  @DELETE
  @Path("{id}")
  public CompletionStage<Response> erase(@PathParam("id") String id) {
    return archive
        .erase(caller(), SessionId.of(id))
        .thenApply(nothing -> Response.noContent().build());
  }

  /** In the words of RFC 6750, section 3.1, as for any other role that is missing. */
  private static ForbiddenException notAReviewer() {
    var challenge = "Bearer realm=\"vocahire\", error=\"insufficient_scope\"";
    return new ForbiddenException(
        Response.status(Response.Status.FORBIDDEN)
            .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
            .build());
  }

  private Reader reader() {
    return new Reader(caller(), reach());
  }

  private Reach reach() {
    var roles = token.getGroups();
    boolean reviews = roles != null && roles.contains(REVIEWER);
    return reviews ? Reach.EVERYONE : Reach.OWN;
  }

  private Caller caller() {
    return Caller.of(token);
  }
}
