package com.vocahire.webapp.problems;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.UnexpectedError;
import com.vocahire.webapp.requests.RequestIds;
import com.vocahire.webapp.requests.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Maps all other exceptions. Asynchronous stages and the servers wrap exceptions, each differently:
 * a named failure inside has precedence; anything else is a 500, logged once as an unexpected
 * error.
 */
@Provider
@ApplicationScoped
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

  @Context private HttpServletRequest request;
  @Inject Event<UnexpectedError> errors;

  @Override
  public Response toResponse(Throwable thrown) {
    var requestId = RequestIds.of(request);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterviewFailure failure) {
        return FailureMapper.of(failure, requestId);
      }
      if (cause instanceof HiringFailure failure) {
        return HiringFailureMapper.of(failure, requestId);
      }
      if (cause instanceof ConstraintViolationException invalid) {
        return ViolationMapper.of(invalid, requestId);
      }
      if (cause instanceof WebApplicationException refused
          && refused.getResponse().getEntity() instanceof Problem) {
        return refused.getResponse();
      }
    }
    LOG.log(Level.ERROR, "request " + requestId + ": unexpected error", thrown);
    errors.fireAsync(new UnexpectedError(route(), requestId, thrown));
    return Problem.of(ProblemCatalog.INTERNAL_ERROR, "An unexpected error occurred.", requestId)
        .toResponse(Optional.empty());
  }

  private String route() {
    return request.getAttribute(Routes.ATTRIBUTE) instanceof String template
        ? template
        : "unmatched";
  }
}
