package com.vocahire.session.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import com.vocahire.session.control.KeepingTranscript;
import com.vocahire.session.entity.TranscriptItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The conversation, item by item or in a batch; delivering an item again changes nothing. */
@Path("/realtime-session/{id}/transcript")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
public class TranscriptResource {

  @Inject KeepingTranscript keeping;
  @Inject JsonWebToken token;

  @PUT
  @Path("{itemId}")
  public CompletionStage<Response> keep(
      @PathParam("id") String id,
      @PathParam("itemId") @Size(min = 1, max = 64) @Pattern(regexp = "\\P{Cntrl}*") String itemId,
      @NotNull @Valid TranscriptItemRequest item) {
    return kept(id, List.of(item.toItem(itemId)));
  }

  @PUT
  public CompletionStage<Response> keepAll(
      @PathParam("id") String id, @NotNull @Valid TranscriptRequest request) {
    return kept(id, request.toItems());
  }

  private CompletionStage<Response> kept(String id, List<TranscriptItem> items) {
    return keeping
        .keep(new Caller(token.getSubject()), SessionId.of(id), items)
        .thenApply(nothing -> Response.noContent().build());
  }
}
