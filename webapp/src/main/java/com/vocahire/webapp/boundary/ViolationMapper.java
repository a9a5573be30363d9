package com.vocahire.webapp.boundary;

import com.vocahire.webapp.control.ProblemCatalog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fields that break their bounds, by name and rule; never with the value that was sent. */
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

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
    // No body at all is not a broken field: WildFly validates it, Payara does not come that far.
    if (violations.stream().anyMatch(broken -> broken.field().equals(BODY))) {
      return RejectionMapper.of(400, requestId);
    }
    return Problem.of(ProblemCatalog.INVALID_REQUEST, "A field breaks its bounds.", requestId)
        .with(violations)
        .toResponse(Optional.empty());
  }

  /** The path below the resource method and its parameter: {@code items[0].text}. */
  private static String field(ConstraintViolation<?> broken) {
    List<String> names = new ArrayList<>();
    for (Path.Node node : broken.getPropertyPath()) {
      boolean ofTheBody =
          node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER;
      if (ofTheBody) {
        names.add(node.toString());
      }
    }
    return names.isEmpty() ? BODY : String.join(".", names);
  }
}
