package com.vocahire.endtoend.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.Items;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Every operation as it should be asked: with each example that the document gives. */
final class SuccessfulOperations {

  private static final Map<String, Object> REPORT =
      Map.of(
          "browser",
          "curl",
          "checks",
          List.of(Map.of("name", "api", "status", "passed", "measurements", List.of())));

  private final Endpoints endpoints;
  private final HiringOperations hiring;

  SuccessfulOperations(Endpoints endpoints, HiringOperations hiring) {
    this.endpoints = endpoints;
    this.hiring = hiring;
  }

  Response of(Operation operation, int status) {
    if (operation.isOperators()) {
      return diagnosis(operation);
    }
    if (operation.isRecruiters()) {
      return hiring.success(operation, status);
    }
    return switch (operation.id()) {
      case "ready", "listKeys" -> withoutToken(operation);
      case "acceptInvitation" -> hiring.accepted(operation);
      case "openSession" -> openings(operation);
      case "exchange" -> status == 201 ? opening(operation, "opening") : exchange(operation);
      case "reconnect" -> reconnected(operation);
      case "report" -> reports(operation);
      case "eraseInterview" -> erased(operation);
      case "exportInterview" -> exported(operation);
      case "viewInterview" -> keptThenErased(operation);
      case "listInterviews" -> pages(operation);
      case "keepItems" -> status == 200 ? partlyKept(operation) : ofAnInterview(operation);
      case "askForFeedback" -> feedback(operation, status);
      default -> ofAnInterview(operation);
    };
  }

  private Response withoutToken(Operation operation) {
    try (var anonymous = Caller.withoutToken(endpoints)) {
      return OperationRequest.forUnknownSession(operation).by(anonymous);
    }
  }

  private Response diagnosis(Operation operation) {
    try (var operator = Caller.named(endpoints, "eve", "operator")) {
      if (operation.id().equals("findReport") || operation.id().equals("deleteReport")) {
        var sent = operator.post("diagnostic/reports", REPORT);
        return OperationRequest.about(idIn(sent), operation).by(operator);
      }
      return OperationRequest.forUnknownSession(operation).by(operator);
    }
  }

  private Response openings(Operation operation) {
    opening(operation, "short"); // its caller has closed it
    return opening(operation, "full");
  }

  private Response opening(Operation operation, String example) {
    try (var caller = Caller.newcomer(endpoints)) {
      var opened =
          OperationRequest.forUnknownSession(operation).with(operation.example(example)).by(caller);
      caller.delete("realtime-session/" + idIn(opened)).close();
      return opened;
    }
  }

  private static String idIn(Response opened) {
    var path = opened.getLocation().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Response exchange(Operation operation) {
    try (var interview = SingleInterview.opened(endpoints)) {
      ObjectNode example = operation.example("existing").deepCopy();
      example.put("sessionId", interview.id()).put("token", interview.token());
      return OperationRequest.forUnknownSession(operation).with(example).by(interview.caller());
    }
  }

  private Response reconnected(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      return OperationRequest.about(interview.id(), operation).by(interview.caller());
    }
  }

  private Response reports(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var report = OperationRequest.about(interview.id(), operation);
      for (var name : new String[] {"connected", "alive", "reconnecting"}) {
        report.with(operation.example(name)).by(interview.caller()).close();
      }
      return report.with(operation.example("failed")).by(interview.caller());
    }
  }

  /** Its first time and its second. */
  private Response erased(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var erasure = OperationRequest.about(interview.id(), operation);
      erasure.by(interview.caller()).close();
      return erasure.by(interview.caller());
    }
  }

  private Response keptThenErased(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var caller = interview.caller();
      var session = "realtime-session/" + interview.id();
      caller.put(session + "/transcript/item_1", Items.item("Hello")).close();
      OperationRequest.about(interview.id(), operation).by(caller).close();
      caller.delete("interviews/" + interview.id()).close();
      return OperationRequest.about(interview.id(), operation).by(caller);
    }
  }

  private Response partlyKept(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      return OperationRequest.about(interview.id(), operation)
          .with("{\"items\":[{\"itemId\":\"item's\"}]}")
          .by(interview.caller());
    }
  }

  /** In both forms, and once nothing but its receipt is left. */
  private Response exported(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var caller = interview.caller();
      var file = OperationRequest.about(interview.id(), operation);
      file.with("Accept", "text/plain").by(caller).close();
      file.with("Accept", "application/json").by(caller).close();
      caller.delete("interviews/" + interview.id()).close();
      return file.by(caller);
    }
  }

  /** A page, and the one after it. */
  private Response pages(Operation operation) {
    try (var first = SingleInterview.opened(endpoints)) {
      first.end().close();
      first.caller().post("realtime-session", Map.of("jobTitle", "Cook")).close();
      var list = OperationRequest.forUnknownSession(operation);
      var page = list.where("limit=1").by(first.caller()).readEntity(JsonObject.class);
      return list.where("limit=1&before=" + page.getString("next")).by(first.caller());
    }
  }

  /** The first time it is being written; once it is ready asking starts nothing. */
  private Response feedback(Operation operation, int status) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      interview.end().close();
      var asking = OperationRequest.about(interview.id(), operation);
      return Waiting.await("an answer " + status)
          .until(() -> asking.by(interview.caller()), answer -> answer.getStatus() == status);
    }
  }

  /** Once while it lasts, and once when it is over. */
  private Response ofAnInterview(Operation operation) {
    try (var interview = SingleInterview.connecting(endpoints)) {
      var asking = OperationRequest.about(interview.id(), operation);
      var examples = operation.node().at("/requestBody/content/application~1json/examples");
      for (JsonNode example : examples) {
        asking.with(example.path("value")).by(interview.caller()).close();
      }
      asking.by(interview.caller()).close();
      interview.end().close();
      return asking.by(interview.caller());
    }
  }
}
