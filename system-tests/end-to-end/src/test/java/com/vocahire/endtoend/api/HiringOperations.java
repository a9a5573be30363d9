package com.vocahire.endtoend.api;

import com.vocahire.endtoend.testkit.database.InvitationRows;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.testkit.Endpoints;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
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

  private final Endpoints endpoints;
  private final Caller recruiter;

  HiringOperations(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, "recruiter-" + UUID.randomUUID(), "recruiter");
  }

  Caller recruiter() {
    return recruiter;
  }

  Response success(Operation operation, int status) {
    return switch (operation.id()) {
      case "listPositions" -> positions(operation);
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
      case "createInvitations" -> invitations(operation, status);
      case "listInvitations" -> {
        var position = position();
        invited(position);
        invited(position);
        yield pages(OperationRequest.about(position, operation));
      }
      case "resendInvitation", "withdrawInvitation" ->
          OperationRequest.about(invited(position()), operation).by(recruiter);
      default -> OperationRequest.about(position(), operation).by(recruiter);
    };
  }

  /** By their names, by CSV, and by CSV without a line that is right. */
  private Response invitations(Operation operation, int status) {
    var inviting = OperationRequest.about(position(), operation);
    if (status == 200) {
      return inviting.with("{\"csv\":\"Ada,no address\"}").by(recruiter);
    }
    inviting.with(operation.example("candidates")).by(recruiter).close();
    return inviting.with(operation.example("csv")).by(recruiter);
  }

  /** The exchange of a link, by a candidate without a token. */
  Response accepted(Operation operation) {
    try (var candidate = Caller.withoutToken(endpoints)) {
      var link = "{\"token\":\"" + secret(position()) + "\"}";
      var answer = OperationRequest.forUnknownSession(operation).with(link).by(candidate);
      answer.bufferEntity();
      return answer;
    }
  }

  private String secret(String position) {
    var link = invitation(position).getString("link");
    return link.substring(link.indexOf('=') + 1);
  }

  /** The first version, and the next. */
  private Response plans(Operation operation) {
    var saving = OperationRequest.about(position(), operation);
    saving.withoutHeaders().with("If-None-Match", "*").by(recruiter).close();
    return saving.with(operation.example("short")).by(recruiter);
  }

  private Response positions(Operation operation) {
    position();
    position();
    return pages(OperationRequest.forUnknownSession(operation));
  }

  private Response pages(OperationRequest list) {
    var page = list.where("limit=1").by(recruiter).readEntity(JsonObject.class);
    return list.where("limit=1&before=" + page.getString("next")).by(recruiter);
  }

  private String position() {
    return recruiter
        .post("positions", Map.of("title", "Welder"))
        .readEntity(JsonObject.class)
        .getString("id");
  }

  private String invited(String position) {
    return invitation(position).getString("id");
  }

  private JsonObject invitation(String position) {
    var candidate = Map.of("name", "Ada", "email", "ada@example.com");
    return recruiter
        .post("positions/" + position + "/invitations", Map.of("candidates", List.of(candidate)))
        .readEntity(JsonObject.class)
        .getJsonArray("invitations")
        .getJsonObject(0);
  }

  /** Of an archived position, or an invitation whose interview has started. */
  Response conflict(Operation operation) {
    return operation.template().startsWith("/api/invitations/")
        ? started(operation)
        : archived(operation);
  }

  private Response started(Operation operation) {
    try (var rows = new InvitationRows(endpoints)) {
      var id = invited(position());
      rows.start(id);
      return OperationRequest.about(id, operation).by(recruiter);
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  /** A position that has invited as many as it may within a day. */
  Response usedUp(Operation operation) {
    try (var rows = new InvitationRows(endpoints)) {
      var id = position();
      rows.crowd(id, 1000);
      return OperationRequest.about(id, operation).by(recruiter);
    } catch (SQLException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  private Response archived(Operation operation) {
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
