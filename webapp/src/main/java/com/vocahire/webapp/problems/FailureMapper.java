package com.vocahire.webapp.problems;

import com.vocahire.session.InterviewFailure;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Maps a named failure to its problem document; server errors are logged with their cause. */
public class FailureMapper implements ExceptionMapper<InterviewFailure> {

  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(InterviewFailure failure) {
    return of(failure, RequestIds.of(request));
  }

  static Response of(InterviewFailure failure, String requestId) {
    var kind = ProblemCatalog.of(failure.kind());
    if (kind.status() >= 500) {
      LOG.log(Level.ERROR, "request " + requestId + ": " + kind.code(), failure);
    }
    var problem = Problem.of(kind, failure.getMessage(), requestId);
    return failure
        .brokenRule()
        .map(broken -> problem.with(List.of(new Problem.Violation(broken.field(), broken.rule()))))
        .orElse(problem)
        .toResponse(failure.retryAfter());
  }
}
