package com.vocahire.endtoend.api;

import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.testkit.Endpoints;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The operations of recruiters, as they should be asked and otherwise. */
final class HiringOperations implements AutoCloseable {

  private static final Map<String, String> FIRST = Map.of("If-None-Match", "*");
  private static final Entity<?> PLAN =
      Entity.json(
          Map.of(
              "minutes",
              20,
              "questions",
              List.of(Map.of("text", "Why welding?", "followUps", 1, "mustAsk", true))));

  private final Caller recruiter;

  HiringOperations(Endpoints endpoints) {
    recruiter = Caller.named(endpoints, "recruiter-" + UUID.randomUUID(), "recruiter");
  }

  Caller recruiter() {
    return recruiter;
  }

  Response success(Operation operation) {
    return switch (operation.id()) {
      case "listPositions" -> pages(operation);
      case "createPosition" -> {
        var creating = OperationRequest.forUnknownSession(operation);
        creating.with(operation.example("short")).by(recruiter).close();
        yield creating.with(operation.example("full")).by(recruiter);
      }
      case "savePlan" -> plans(operation);
      case "viewPlan", "previewPlan" -> {
        var id = position();
        recruiter.send("PUT", "positions/" + id + "/plan", PLAN, FIRST).close();
        yield OperationRequest.about(id, operation).by(recruiter);
      }
      default -> OperationRequest.about(position(), operation).by(recruiter);
    };
  }

  /** The first version, and the next. */
  private Response plans(Operation operation) {
    var saving = OperationRequest.about(position(), operation);
    saving.withoutHeaders().with("If-None-Match", "*").by(recruiter).close();
    return saving.with(operation.example("short")).by(recruiter);
  }

  private Response pages(Operation operation) {
    position();
    position();
    var list = OperationRequest.forUnknownSession(operation);
    var page = list.where("limit=1").by(recruiter).readEntity(JsonObject.class);
    return list.where("limit=1&before=" + page.getString("next")).by(recruiter);
  }

  private String position() {
    return recruiter
        .post("positions", Map.of("title", "Welder"))
        .readEntity(JsonObject.class)
        .getString("id");
  }

  Response archived(Operation operation) {
    var id = position();
    recruiter.post("positions/" + id + "/archive", Map.of()).close();
    return OperationRequest.about(id, operation).by(recruiter);
  }

  Response stale(Operation operation) {
    return OperationRequest.about(position(), operation).with("If-Match", "\"7\"").by(recruiter);
  }

  Response withoutVersion(Operation operation) {
    return OperationRequest.about(position(), operation).withoutHeaders().by(recruiter);
  }

  @Override
  public void close() {
    recruiter.close();
  }
}
