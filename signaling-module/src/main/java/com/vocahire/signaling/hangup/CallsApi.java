package com.vocahire.signaling.hangup;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * The provider's control of a call, as a MicroProfile REST client. No {@code @Path} on the type:
 * Payara would take it for one of our own resources.
 */
public interface CallsApi {

  /** Ends a call; 404 if there is no call with this id. */
  @POST
  @Path("/realtime/calls/{id}/hangup")
  void hangUp(@HeaderParam("Authorization") String authorization, @PathParam("id") String callId);

  /** The same under Azure's key. A method of its own: Payara sends a null as an empty field. */
  @POST
  @Path("/realtime/calls/{id}/hangup")
  void hangUpUnderKey(@HeaderParam("api-key") String apiKey, @PathParam("id") String callId);
}
