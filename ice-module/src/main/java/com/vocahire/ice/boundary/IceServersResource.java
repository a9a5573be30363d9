package com.vocahire.ice.boundary;

import com.vocahire.ice.IceServers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The ICE servers that a browser may use. */
@Path("/ice-servers")
@RequestScoped
@RolesAllowed("candidate")
@Produces(MediaType.APPLICATION_JSON)
public class IceServersResource {

  @Inject IceServers iceServers;

  @GET
  public IceServersResponse iceServers() {
    return IceServersResponse.of(iceServers.current());
  }
}
