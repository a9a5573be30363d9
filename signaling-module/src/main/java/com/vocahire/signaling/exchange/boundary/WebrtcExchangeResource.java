package com.vocahire.signaling.exchange.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.IdempotencyKey;
import com.vocahire.session.SessionId;
import com.vocahire.session.database.DatabaseTime;
import com.vocahire.signaling.exchange.control.CompletedExchange;
import com.vocahire.signaling.exchange.control.ExchangingSdp;
import com.vocahire.signaling.sdp.SdpOffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Passes a browser's offer to the provider and returns its answer. */
@Path("/webrtc-exchange")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebrtcExchangeResource {

  @Inject ExchangingSdp exchanging;
  @Inject JsonWebToken token;
  @Inject Validator validator;
  @Inject @DatabaseTime Clock clock;

  @POST
  public CompletionStage<Response> exchange(
      @NotNull ExchangeRequest request,
      @HeaderParam(IdempotencyKey.HEADER) String key,
      @Context UriInfo here) {
    validate(request);
    var caller = Caller.of(token);
    var offer = new SdpOffer(request.sdp());
    if (request.opens()) {
      var sessions = here.getBaseUriBuilder().path("realtime-session/{id}");
      return exchanging
          .open(request.toOrder(caller, key), offer)
          .thenApply(exchanged -> created(exchanged, sessions.build(exchanged.session().id())));
    }
    return exchanging
        .exchange(
            caller,
            SessionId.of(request.sessionId()),
            request.token(),
            Optional.ofNullable(request.model()),
            offer)
        .thenApply(exchanged -> Response.ok(ExchangeResponse.exchanged(exchanged)).build());
  }

  private Response created(CompletedExchange exchanged, URI location) {
    return Response.created(location)
        .entity(ExchangeResponse.opened(exchanged, clock.instant()))
        .build();
  }

  private void validate(ExchangeRequest request) {
    Class<?> form =
        request.opens() ? ExchangeRequest.Opening.class : ExchangeRequest.Existing.class;
    var violations = validator.validate(request, Default.class, form);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }
}
