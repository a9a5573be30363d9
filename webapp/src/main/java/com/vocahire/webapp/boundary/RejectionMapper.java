package com.vocahire.webapp.boundary;

import com.vocahire.webapp.control.ProblemCatalog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** What the server refused before our code was reached: no such route, no role, not JSON. */
public class RejectionMapper implements ExceptionMapper<WebApplicationException> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException rejection) {
    int status = rejection.getResponse().getStatus();
    // WildFly answers 403 where there is no token at all; nobody is signed in, so that is a 401.
    boolean anonymous = status == 403 && request.getUserPrincipal() == null;
    return of(anonymous ? 401 : status, RequestIds.of(request));
  }

  static Response of(int status, String requestId) {
    var kind = ProblemCatalog.ofStatus(status);
    return Problem.of(kind, kind.title() + ".", requestId).toResponse(Optional.empty());
  }
}
