package com.vocahire.diagnostics.checks.database.boundary;

import com.vocahire.diagnostics.checks.DiagnosisResponse;
import com.vocahire.diagnostics.checks.database.control.DatabaseChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;

/** Whether the database can be reached, with increasing timeouts. */
@Path("/diagnostic/db-connectivity")
@ApplicationScoped
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class DatabaseConnectivityResource {

  @Inject DatabaseChecks checks;
  @Inject Clock clock;

  /** 200 also when checks fail: what they found is the answer. */
  @GET
  public CompletionStage<DiagnosisResponse> connectivity() {
    return checks.connectivity().thenApply(found -> DiagnosisResponse.of(found, clock.instant()));
  }
}
