package com.vocahire.ice.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The ICE servers that a browser may use. A request to a vendor blocks no thread. */
@Path("/ice-servers")
@Synchronous
@ApplicationScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class IceServersResource {

  @Inject IceServers iceServers;
  @Inject JsonWebToken token;
  @Inject Clock clock;

  @GET
  public CompletionStage<IceServersResponse> iceServers() {
    return iceServers
        .of(token.getSubject())
        .thenApply(list -> IceServersResponse.of(list, clock.instant()));
  }
}
