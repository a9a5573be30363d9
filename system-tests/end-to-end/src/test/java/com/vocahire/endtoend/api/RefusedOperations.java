package com.vocahire.endtoend.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.endtoend.testkit.database.TimeShift;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.testkit.Endpoints;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** Every operation, requested so that it is refused. */
final class RefusedOperations implements AutoCloseable {

  private static final int TOO_LARGE = 13 * 1024 * 1024;

  private final Endpoints endpoints;
  private final HiringOperations hiring;
  private final Caller anonymous;
  private final Caller operator;
  private final Caller reviewer;
  private final Caller candidate;

  RefusedOperations(Endpoints endpoints, HiringOperations hiring) {
    this.endpoints = endpoints;
    this.hiring = hiring;
    anonymous = Caller.withoutToken(endpoints);
    operator = Caller.named(endpoints, "eve", "operator");
    reviewer = Caller.named(endpoints, "rita", "reviewer");
    candidate = Caller.newcomer(endpoints);
  }

  Response unauthenticated(Operation operation) {
    return OperationRequest.forUnknownSession(operation).by(anonymous);
  }

  Response forbidden(Operation operation) {
    return OperationRequest.forUnknownSession(operation)
        .by(operation.isOperators() ? reviewer : operator);
  }

  Response malformed(Operation operation) {
    var asking = OperationRequest.forUnknownSession(operation);
    return operation.hasBody()
        ? asking.with("{\"jobTitle\":").by(permitted(operation))
        : asking.where("limit=many").by(permitted(operation));
  }

  Response notFound(Operation operation) {
    var asking = OperationRequest.forUnknownSession(operation);
    return operation.id().equals("exchange")
        ? asking.with(operation.example("existing")).by(candidate)
        : asking.by(permitted(operation));
  }

  Response notAcceptable(Operation operation) {
    return OperationRequest.forUnknownSession(operation)
        .with("Accept", "text/html")
        .by(permitted(operation));
  }

  Response unsupported(Operation operation) {
    return OperationRequest.forUnknownSession(operation).by(permitted(operation), "text/plain");
  }

  /** Larger than the largest body that any route takes. */
  int tooLarge(Operation operation) {
    var path = OperationRequest.forUnknownSession(operation).path();
    return ExpectContinueRequest.status(
        endpoints, permitted(operation), operation, path, TOO_LARGE);
  }

  Response invalid(Operation operation) {
    var asking = OperationRequest.forUnknownSession(operation);
    if (operation.id().equals("timings")) {
      return asking.where("bucket=century").by(operator);
    }
    return operation.hasBody()
        ? asking.with("{}").by(permitted(operation))
        : asking.where("limit=0").by(permitted(operation));
  }

  /** Who has the role of an operation. */
  private Caller permitted(Operation operation) {
    if (operation.isRecruiters()) {
      return hiring.recruiter();
    }
    return operation.isOperators() ? operator : candidate;
  }

  /**
   * An opening beside an interview that is not over, its feedback; an exchange or a report too
   * late.
   */
  Response conflict(Operation operation) {
    if (operation.isRecruiters()) {
      return hiring.conflict(operation);
    }
    try (var interview = SingleInterview.opened(endpoints)) {
      return switch (operation.id()) {
        case "openSession" -> OperationRequest.forUnknownSession(operation).by(interview.caller());
        case "exchange" -> {
          interview.exchange().close();
          yield interview.exchange();
        }
        case "askForFeedback" ->
            OperationRequest.about(interview.id(), operation).by(interview.caller());
        default -> {
          interview.end().close();
          longAgo(interview);
          yield OperationRequest.about(interview.id(), operation).by(interview.caller());
        }
      };
    }
  }

  /** So long that it takes no conversation item any more. */
  private void longAgo(SingleInterview interview) {
    try (var time = new TimeShift(endpoints)) {
      time.age(interview.id(), "ended_at", Duration.ofHours(25));
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  Response expired(Operation operation) {
    try (var interview = SingleInterview.opened(endpoints);
        var time = new TimeShift(endpoints)) {
      time.age(interview.id(), "expires_at", Duration.ofMinutes(3));
      if (operation.id().equals("reconnect")) {
        return OperationRequest.about(interview.id(), operation).by(interview.caller());
      }
      ObjectNode example = operation.example("existing").deepCopy();
      example.put("sessionId", interview.id()).put("token", interview.token());
      return OperationRequest.forUnknownSession(operation).with(example).by(interview.caller());
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  /** After as many openings, or reports, as an hour has; or requests for feedback, as a day has. */
  Response quotaUsedUp(Operation operation) {
    if (operation.isRecruiters()) {
      return hiring.usedUp(operation);
    }
    if (operation.id().equals("acceptInvitation")) {
      return tooManyTries(operation);
    }
    if (operation.id().equals("askForFeedback")) {
      return feedbackUsedUp(operation);
    }
    try (var eager = Caller.newcomer(endpoints)) {
      if (operation.id().equals("sendReport")) {
        IntStream.range(0, 10)
            .forEach(sent -> OperationRequest.forUnknownSession(operation).by(eager).close());
        return OperationRequest.forUnknownSession(operation).by(eager);
      }
      for (int opening = 0; opening < 10; opening++) {
        var opened = eager.post("realtime-session", Map.of("jobTitle", "Cook"));
        eager.delete("realtime-session/" + opened.readEntity(JsonObject.class).getString("id"));
      }
      return OperationRequest.forUnknownSession(operation).by(eager);
    }
  }

  private Response tooManyTries(Operation operation) {
    var guessing = OperationRequest.forUnknownSession(operation);
    IntStream.range(0, 10).forEach(tried -> guessing.by(anonymous).close());
    return guessing.by(anonymous);
  }

  private Response feedbackUsedUp(Operation operation) {
    try (var interview = SingleInterview.opened(endpoints);
        var time = new TimeShift(endpoints)) {
      time.askedForFeedback(interview.id(), 20);
      interview.end().close();
      return OperationRequest.about(interview.id(), operation).by(interview.caller());
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  @Override
  public void close() {
    anonymous.close();
    operator.close();
    reviewer.close();
    candidate.close();
  }
}
