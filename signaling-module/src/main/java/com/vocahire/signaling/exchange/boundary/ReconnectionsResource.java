package com.vocahire.signaling.exchange.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.signaling.exchange.control.ExchangingSdp;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Continues an interview in a new call. Not idempotent: each request carries a new offer. */
@Path("/realtime-session/{id}/reconnections")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReconnectionsResource {

  @Inject ExchangingSdp exchanging;
  @Inject JsonWebToken token;
  @Inject @DatabaseTime Clock clock;

  @POST
  public CompletionStage<ExchangeResponse> reconnect(
      @PathParam("id") String id, @NotNull @Valid ReconnectionRequest request) {
    return exchanging
        .reconnect(Caller.of(token), SessionId.of(id), new SdpOffer(request.sdp()))
        .thenApply(exchanged -> ExchangeResponse.reconnected(exchanged, clock.instant()));
  }
}
