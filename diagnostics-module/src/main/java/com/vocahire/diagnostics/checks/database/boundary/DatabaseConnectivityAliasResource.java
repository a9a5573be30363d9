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

/** Alias of the database connectivity route, under its former path. */
@Path("/diagnostic/vercel-db-test")
@ApplicationScoped
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class DatabaseConnectivityAliasResource {

  @Inject DatabaseChecks checks;
  @Inject Clock clock;

  /** Returns the same answer as {@link DatabaseConnectivityResource}. */
  @GET
  public CompletionStage<DiagnosisResponse> connectivity() {
    return checks.connectivity().thenApply(found -> DiagnosisResponse.of(found, clock.instant()));
  }
}
