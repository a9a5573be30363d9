package com.vocahire.session.feedback.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.audit.Reader;
import com.vocahire.session.audit.Reader.Reach;
import com.vocahire.session.feedback.control.RequestingFeedback;
import com.vocahire.session.feedback.entity.Feedback;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Feedback on one interview: asked for by its owner, read by the owner and by reviewers. */
@Path("/interviews/{id}/feedback")
@ApplicationScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

  private static final String REVIEWER = "reviewer";

  @Inject RequestingFeedback feedback;
  @Inject JsonWebToken token;

  /** 202 while it is being written; 200 where asking starts nothing. */
  @POST
  public CompletionStage<Response> ask(@PathParam("id") String id) {
    return feedback.ask(caller(), SessionId.of(id)).thenApply(FeedbackResource::answer);
  }

  private static Response answer(Feedback feedback) {
    boolean pending = feedback.state() == Feedback.State.PENDING;
    return Response.status(pending ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(FeedbackResponse.of(feedback))
        .build();
  }

  /** Returns the feedback as it stands. */
  @GET
  @RolesAllowed({"candidate", REVIEWER})
  public CompletionStage<Response> read(@PathParam("id") String id) {
    return feedback
        .read(reader(), SessionId.of(id))
        .thenApply(found -> Response.ok(FeedbackResponse.of(found)).build());
  }

  private Reader reader() {
    var roles = token.getGroups();
    boolean reviews = roles != null && roles.contains(REVIEWER);
    return new Reader(caller(), reviews ? Reach.EVERYONE : Reach.OWN);
  }

  private Caller caller() {
    return Caller.of(token);
  }
}
