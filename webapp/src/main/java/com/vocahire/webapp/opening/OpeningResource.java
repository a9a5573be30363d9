package com.vocahire.webapp.opening;

import com.vocahire.ice.answer.IceServers;
import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.opening.OpeningInterview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Opens an interview with an ephemeral token. It is here and not in the session module, because its
 * response combines two modules that do not depend on each other: session and ICE.
 */
@Path("/realtime-session")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {

  @Inject OpeningInterview opening;
  @Inject IceServers iceServers;
  @Inject JsonWebToken token;

  @POST
  public CompletionStage<Response> open(
      @NotNull @Valid OpeningRequest request,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      @Context UriInfo here) {
    var sessions = here.getAbsolutePathBuilder().path("{id}");
    var caller = Caller.of(token);
    return opening
        .open(request.toOrder(caller, key))
        .thenCombine(iceServers.of(caller.subject()), OpeningResponse::of)
        .thenApply(answer -> Response.created(sessions.build(answer.id())).entity(answer).build());
  }
}
