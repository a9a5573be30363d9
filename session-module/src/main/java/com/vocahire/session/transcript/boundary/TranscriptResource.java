package com.vocahire.session.transcript.boundary;

import com.vocahire.session.Caller;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.BrokenRule;
import com.vocahire.session.SessionId;
import com.vocahire.session.transcript.control.RecordingTranscript;
import com.vocahire.session.transcript.entity.TranscriptItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
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
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The conversation, item by item or in a batch; delivering a final item again changes nothing. */
@Path("/realtime-session/{id}/transcript")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
public class TranscriptResource {

  @Inject RecordingTranscript keeping;
  @Inject JsonWebToken token;
  @Inject Validator validator;

  /** 204 when it is kept; 422 naming the limit when the conversation would exceed it. */
  @PUT
  @Path("{itemId}")
  public CompletionStage<Response> keep(
      @PathParam("id") String id,
      @PathParam("itemId") @Size(min = 1, max = 64) @Pattern(regexp = "\\P{Cntrl}*") String itemId,
      @NotNull @Valid TranscriptItemRequest item) {
    return kept(id, List.of(item.toItem(itemId)))
        .thenApply(
            overLimit -> {
              overLimit
                  .values()
                  .forEach(
                      broken -> {
                        throw InterviewFailure.invalidField(broken.field(), broken.rule());
                      });
              return Response.noContent().build();
            });
  }

  /** 204 when all are kept; 200 naming those that are refused, for any reason. */
  @PUT
  public CompletionStage<Response> keepAll(
      @PathParam("id") String id, @NotNull @Valid TranscriptRequest request) {
    var batch = DeliveredBatch.of(request, validator);
    return kept(id, batch.items()).thenApply(overLimit -> answer(batch.refused(overLimit)));
  }

  private static Response answer(List<TranscriptResponse.Result> refused) {
    return refused.isEmpty()
        ? Response.noContent().build()
        : Response.ok(new TranscriptResponse(refused), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private CompletionStage<Map<Integer, BrokenRule>> kept(String id, List<TranscriptItem> items) {
    return keeping.keep(Caller.of(token), SessionId.of(id), items);
  }
}
