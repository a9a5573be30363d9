package com.vocahire.session.life.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.session.life.InterviewSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** One session: how it stands, and its end. */
@Path("/realtime-session/{id}")
@ApplicationScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject InterviewSessions sessions;
  @Inject JsonWebToken token;
  @Inject @DatabaseTime Clock clock;

  /** Returns the session as it stands. */
  @GET
  public CompletionStage<SessionResponse> view(@PathParam("id") String id) {
    return sessions
        .view(caller(), SessionId.of(id))
        .thenApply(view -> SessionResponse.of(view, clock.instant()));
  }

  /** Ends it; the call is hung up afterwards. 204, also the second time. */
  @DELETE
  public CompletionStage<Response> end(@PathParam("id") String id) {
    return sessions
        .end(caller(), SessionId.of(id))
        .thenApply(nothing -> Response.noContent().build());
  }

  private Caller caller() {
    return Caller.of(token);
  }
}
