package com.vocahire.diagnostics.checks.webrtc;

import com.vocahire.diagnostics.checks.DiagnosisResponse;
import com.vocahire.ice.answer.IceServers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a browser needs to test its network path, and for operators the checks of provider and
 * relays from this server.
 */
@Path("/diagnostic/webrtc-test")
@ApplicationScoped
@RolesAllowed({"operator", "candidate"})
@Produces(MediaType.APPLICATION_JSON)
public class WebrtcTestResource {

  @Inject IceServers iceServers;
  @Inject WebrtcChecks checks;
  @Inject Clock clock;
  @Inject JsonWebToken token;

  /** 200 also when checks fail: what they found is the answer. */
  @GET
  public CompletionStage<WebrtcTestResponse> test() {
    return iceServers.of(token.getSubject()).thenCombine(ofServer(), WebrtcTestResponse::of);
  }

  /** Empty for candidates: failures of the relays concern the administrator only. */
  private CompletionStage<DiagnosisResponse> ofServer() {
    return token.getGroups().contains("operator")
        ? checks.all().thenApply(found -> DiagnosisResponse.of(found, clock.instant()))
        : CompletableFuture.completedStage(null);
  }
}
