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

/**
 * The ICE servers from Xirsys; if it cannot provide relays, {@code source} names another vendor.
 */
@Path("/xirsys-ice-servers")
@ApplicationScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class XirsysServersResource {

  @Inject IceServers iceServers;
  @Inject JsonWebToken token;
  @Inject Clock clock;

  @GET
  public CompletionStage<IceServersResponse> iceServers() {
    return iceServers
        .fromXirsys(token.getSubject())
        .thenApply(list -> IceServersResponse.of(list, clock.instant()));
  }
}
