package com.vocahire.webapp.problems;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.webapp.requests.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** Maps a named failure of the hiring team's side to its problem document. */
public class HiringFailureMapper implements ExceptionMapper<HiringFailure> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(HiringFailure failure) {
    return of(failure, RequestIds.of(request));
  }

  static Response of(HiringFailure failure, String requestId) {
    return problem(failure, requestId).toResponse(failure.retryAfter());
  }

  static Problem problem(HiringFailure failure, String requestId) {
    var problem = Problem.of(HiringProblems.of(failure.kind()), failure.getMessage(), requestId);
    return failure
        .brokenRule()
        .map(broken -> problem.with(List.of(new Problem.Violation(broken.field(), broken.rule()))))
        .orElse(problem);
  }
}
