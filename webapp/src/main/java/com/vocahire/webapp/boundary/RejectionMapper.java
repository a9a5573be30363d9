package com.vocahire.webapp.boundary;

import com.vocahire.webapp.control.ProblemCatalog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/** What was refused before our resources were reached: no such route, no role, not JSON. */
public class RejectionMapper implements ExceptionMapper<WebApplicationException> {

  /** RFC 6750, section 3: what a caller without a good token is asked for. */
  private static final String CHALLENGE = "Bearer realm=\"vocahire\"";

  private static final Logger LOG = System.getLogger(RejectionMapper.class.getName());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException rejection) {
    var refusal = rejection.getResponse();
    if (refusal.getEntity() instanceof Problem) {
      return refusal;
    }
    int status = isUnreadableParameter(rejection) ? 400 : refusal.getStatus();
    // WildFly answers 403 where there is no token at all; nobody is signed in, so that is a 401.
    boolean anonymous = status == 403 && request.getUserPrincipal() == null;
    var problem = of(anonymous ? 401 : status, RequestIds.of(request));
    if (problem.getStatus() >= 500) {
      LOG.log(Level.ERROR, "request " + RequestIds.of(request) + ": refused", rejection);
    }
    var allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }

  /** JAX-RS calls a query parameter that is no number "not found"; no route has a cause. */
  private static boolean isUnreadableParameter(WebApplicationException rejection) {
    return rejection.getResponse().getStatus() == 404 && rejection.getCause() != null;
  }

  static Response of(int status, String requestId) {
    var kind = ProblemCatalog.ofStatus(status);
    var problem = Problem.of(kind, kind.title() + ".", requestId).toResponse(Optional.empty());
    var response = Response.fromResponse(problem);
    headers(kind.status()).forEach(response::header);
    return response.build();
  }

  /** Who sends too much may go on sending, so that connection is of no more use. */
  static Map<String, String> headers(int status) {
    return switch (status) {
      case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case 413 -> Map.of("Connection", "close");
      default -> Map.of();
    };
  }
}
