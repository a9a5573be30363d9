package com.vocahire.diagnostics.support;

import com.vocahire.session.Caller;
import com.vocahire.session.support.SupportReports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Diagnosis reports of browsers, sent by their users and looked up by the support. */
@Path("/diagnostic/reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportReportsResource {

  @Inject SupportReports reports;
  @Inject JsonWebToken token;

  /** Stores a report and returns its code. */
  @POST
  @RolesAllowed({"candidate", "operator"})
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> keep(
      @NotNull @Valid SupportReportRequest request, @Context UriInfo here) {
    var address = here.getAbsolutePathBuilder();
    return reports
        .keep(Caller.of(token), request.toJson())
        .thenApply(
            kept ->
                Response.created(address.path(kept.code()).build())
                    .entity(SupportReportResponse.code(kept))
                    .build());
  }

  /** Returns the caller's own, the latest first. */
  @GET
  @RolesAllowed({"candidate", "operator"})
  public CompletionStage<JsonObject> own() {
    return reports.own(Caller.of(token)).thenApply(SupportReportResponse::all);
  }

  /** Deletes one of the caller's own. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({"candidate", "operator"})
  public CompletionStage<Response> delete(@PathParam("id") String code) {
    return reports
        .delete(Caller.of(token), code)
        .thenApply(nothing -> Response.noContent().build());
  }

  /** Finds a report by its code. */
  @GET
  @Path("{id}")
  @RolesAllowed("operator")
  public CompletionStage<JsonObject> find(@PathParam("id") String code) {
    return reports.find(code).thenApply(SupportReportResponse::whole);
  }
}
