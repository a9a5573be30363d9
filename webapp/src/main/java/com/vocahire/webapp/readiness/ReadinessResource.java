package com.vocahire.webapp.readiness;

import com.vocahire.platform.health.NodeReadiness;
import com.vocahire.webapp.problems.Problem;
import com.vocahire.webapp.problems.ProblemCatalog;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a proxy should send requests to this node: 200 or 503, on the port that serves them, for
 * WildFly has its health document on the management port. Anyone may ask, so it says nothing but
 * that; the health document has the reasons.
 */
@Path("/ready")
@ApplicationScoped
public class ReadinessResource {

  private static final Duration SOON = Duration.ofSeconds(1);

  @Inject NodeReadiness node;
  @Context private HttpServletRequest request;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response ready() {
    if (node.isReady()) {
      return Response.ok(new ReadinessResponse(true)).build();
    }
    var detail = "This node does not serve requests at the moment; another one may.";
    return Problem.of(ProblemCatalog.NOT_READY, detail, RequestIds.of(request))
        .toResponse(Optional.of(SOON));
  }
}
