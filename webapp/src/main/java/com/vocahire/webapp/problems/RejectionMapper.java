package com.vocahire.webapp.problems;

import com.vocahire.webapp.identity.IdentityUnavailable;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps requests that were rejected before a resource was reached: no such route, no role, not JSON.
 */
public class RejectionMapper implements ExceptionMapper<WebApplicationException> {

  /** RFC 6750, section 3: the challenge for a caller without a valid token. */
  private static final String CHALLENGE = "Bearer realm=\"vocahire\"";

  /** Headers of a rejection that the response keeps. */
  private static final List<String> KEPT_HEADERS =
      List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

  private static final Logger LOG = System.getLogger(RejectionMapper.class.getName());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException rejection) {
    var refusal = rejection.getResponse();
    if (refusal.getEntity() instanceof Problem) {
      return refusal;
    }
    var problem = of(kind(rejection), RequestIds.of(request));
    if (problem.getStatus() >= 500) {
      LOG.log(Level.ERROR, "request " + RequestIds.of(request) + ": rejected", rejection);
    }
    var answer = Response.fromResponse(problem);
    for (String header : KEPT_HEADERS) {
      if (refusal.getHeaderString(header) != null) {
        answer.header(header, null).header(header, refusal.getHeaderString(header));
      }
    }
    return answer.build();
  }

  private static ProblemKind kind(WebApplicationException rejection) {
    if (rejection instanceof IdentityUnavailable) {
      return ProblemCatalog.IDENTITY_UNAVAILABLE;
    }
    boolean unreadable = isUnreadableParameter(rejection);
    return ProblemCatalog.ofStatus(unreadable ? 400 : rejection.getResponse().getStatus());
  }

  /** JAX-RS calls a query parameter that is no number "not found"; no route has a cause. */
  private static boolean isUnreadableParameter(WebApplicationException rejection) {
    return rejection.getResponse().getStatus() == 404 && rejection.getCause() != null;
  }

  /** Returns the problem document for a status of the server itself. */
  public static Response of(int status, String requestId) {
    return of(ProblemCatalog.ofStatus(status), requestId);
  }

  private static Response of(ProblemKind kind, String requestId) {
    var problem = Problem.of(kind, kind.title() + ".", requestId).toResponse(Optional.empty());
    var response = Response.fromResponse(problem);
    headers(kind.status()).forEach(response::header);
    return response.build();
  }

  static Map<String, String> headers(int status) {
    return switch (status) {
      case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      default -> Map.of();
    };
  }
}
