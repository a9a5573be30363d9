package com.vocahire.session.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.control.KeepingTranscript;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The conversation, item by item or in a batch; delivering an item again changes nothing. */
@Path("/realtime-session/{id}/transcript")
@RequestScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
public class TranscriptResource {

  @Inject KeepingTranscript keeping;
  @Inject JsonWebToken token;

  @PUT
  @Path("{itemId}")
  public void keep(
      @PathParam("id") String id,
      @PathParam("itemId") @Size(min = 1, max = 64) String itemId,
      @NotNull @Valid TranscriptItemRequest item) {
    keeping.keep(caller(), SessionId.of(id), List.of(item.toItem(itemId)));
  }

  @PUT
  public void keepAll(@PathParam("id") String id, @NotNull @Valid TranscriptRequest request) {
    keeping.keep(caller(), SessionId.of(id), request.toItems());
  }

  private Caller caller() {
    return new Caller(token.getSubject());
  }
}
