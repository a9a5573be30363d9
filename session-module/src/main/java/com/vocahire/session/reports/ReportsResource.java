package com.vocahire.session.reports;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes what the browser reports of its connection. */
@Path("/realtime-session/{id}/events")
@ApplicationScoped
@RolesAllowed("candidate")
@Consumes(MediaType.APPLICATION_JSON)
public class ReportsResource {

  @Inject ReportedByBrowser reported;
  @Inject JsonWebToken token;

  /** Records a report; 204, also when it changes nothing. */
  @POST
  public CompletionStage<Response> report(
      @PathParam("id") String id, @NotNull @Valid ReportRequest report) {
    var caller = Caller.of(token);
    var session = SessionId.of(id);
    var done =
        switch (report.type()) {
          case connected ->
              reported.connected(caller, session, report.toTimings(), report.toPath());
          case reconnecting -> reported.reconnecting(caller, session);
          case alive -> reported.alive(caller, session);
          case failed -> reported.failed(caller, session, report.wordFor(report.phase()));
        };
    return done.thenRun(() -> report.toVendor().ifPresent(name -> reported.vendor(session, name)))
        .thenApply(nothing -> Response.noContent().build());
  }
}
