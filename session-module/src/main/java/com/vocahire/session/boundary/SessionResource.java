package com.vocahire.session.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewSessions;
import com.vocahire.session.SessionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** One session: how it stands, and its end. */
@Path("/realtime-session/{id}")
@RequestScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject InterviewSessions sessions;
  @Inject JsonWebToken token;

  @GET
  public SessionResponse view(@PathParam("id") String id) {
    return SessionResponse.of(sessions.view(caller(), SessionId.of(id)));
  }

  /** Ends it; the provider is told afterwards. 204, also the second time. */
  @DELETE
  public void end(@PathParam("id") String id) {
    sessions.end(caller(), SessionId.of(id));
  }

  private Caller caller() {
    return new Caller(token.getSubject());
  }
}
