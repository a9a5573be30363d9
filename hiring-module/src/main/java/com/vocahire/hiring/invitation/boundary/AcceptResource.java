package com.vocahire.hiring.invitation.boundary;

import com.vocahire.hiring.invitation.control.AcceptTries;
import com.vocahire.hiring.invitation.control.Accepting;
import com.vocahire.session.database.DatabaseAccess;
import com.vocahire.session.database.Lane;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;

/**
 * A candidate's click on the page that a link opens. To open a link consumes nothing: mail gateways
 * do that.
 */
@Path("/invitations/accept")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AcceptResource {

  @Inject DatabaseAccess database;
  @Inject Accepting accepting;
  @Inject AcceptTries tries;
  @Context private HttpServletRequest http;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<AcceptedResponse> accept(@NotNull @Valid AcceptRequest request) {
    tries.count(http.getRemoteAddr());
    var link = request.token();
    return database.ask(Lane.READING, () -> accepting.accept(link)).thenApply(AcceptedResponse::of);
  }
}
