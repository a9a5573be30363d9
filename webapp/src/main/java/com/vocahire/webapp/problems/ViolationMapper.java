package com.vocahire.webapp.problems;

import com.vocahire.webapp.requests.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.Optional;

/** Maps invalid fields, by name and rule; the value itself is never shown. */
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  public static final String DETAIL = "A field breaks its bounds.";

  private static final String BODY = "body";

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return of(invalid, RequestIds.of(request));
  }

  static Response of(ConstraintViolationException invalid, String requestId) {
    var violations =
        invalid.getConstraintViolations().stream()
            .map(broken -> new Problem.Violation(field(broken), broken.getMessage()))
            .sorted(Comparator.comparing(Problem.Violation::field))
            .toList();
    // A missing body is not an invalid field: WildFly validates it, Payara rejects it before.
    if (violations.stream().anyMatch(broken -> broken.field().equals(BODY))) {
      return RejectionMapper.of(400, requestId);
    }
    return Problem.of(ProblemCatalog.INVALID_REQUEST, DETAIL, requestId)
        .with(violations)
        .toResponse(Optional.empty());
  }

  /**
   * Named as in JSON, {@code items[0].text}, or as the parameter; a map's key is the caller's own
   * and is left out.
   */
  private static String field(ConstraintViolation<?> broken) {
    String parameter = BODY;
    var path = new StringBuilder();
    for (Path.Node node : broken.getPropertyPath()) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      switch (node.getKind()) {
        case PROPERTY -> path.append(path.isEmpty() ? "" : ".").append(node.getName());
        case PARAMETER -> parameter = node.getName();
        case BEAN, CONSTRUCTOR, CONTAINER_ELEMENT, CROSS_PARAMETER, METHOD, RETURN_VALUE -> {}
      }
    }
    if (!path.isEmpty()) {
      return path.toString();
    }
    return broken.getInvalidValue() == null ? BODY : parameter;
  }
}
