package com.vocahire.endtoend.api;

import com.vocahire.endtoend.testkit.database.LockedTables;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.endtoend.testkit.http.SingleInterview;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every operation while the provider or the database fails; those that wait do so together. */
final class Outages {

  private final Endpoints endpoints;
  private final Emulator emulator;
  private final Map<Integer, Map<String, Response>> answers = new ConcurrentHashMap<>();

  Outages(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    this.emulator = emulator;
  }

  /** The provider answers 500. */
  Response refusedByProvider(Operation operation, List<Operation> all) {
    return answers
        .computeIfAbsent(502, status -> provider(Map.of("status", 500), all, status))
        .get(operation.id());
  }

  /** The provider says nothing. */
  Response silentProvider(Operation operation, List<Operation> all) {
    return answers
        .computeIfAbsent(504, status -> provider(Map.of("silence", true), all, status))
        .get(operation.id());
  }

  /** The database keeps every request waiting. */
  Response heldDatabase(Operation operation, List<Operation> all) {
    return answers
        .computeIfAbsent(
            503, status -> LockedTables.during(endpoints, () -> together(all, status, this::asked)))
        .get(operation.id());
  }

  private Map<String, Response> provider(Map<String, ?> fault, List<Operation> all, int status) {
    try (var earlier = SingleInterview.connecting(endpoints)) {
      emulator.inject(Map.of("calls", fault, "client_secrets", fault));
      return together(all, status, operation -> asked(operation, earlier));
    } finally {
      emulator.heal();
    }
  }

  /** Asks every operation that says it may answer so, each by a caller of its own. */
  private Map<String, Response> together(
      List<Operation> all, int status, Function<Operation, Response> asks) {
    var threads = Executors.newCachedThreadPool();
    try {
      Map<String, CompletableFuture<Response>> asked = new HashMap<>();
      for (Operation operation : all) {
        if (operation.statuses().contains(status)) {
          Supplier<Response> asking = () -> asks.apply(operation);
          asked.put(operation.id(), CompletableFuture.supplyAsync(asking, threads));
        }
      }
      Map<String, Response> answered = new HashMap<>();
      asked.forEach((id, answer) -> answered.put(id, answer.join()));
      return answered;
    } finally {
      threads.shutdown();
    }
  }

  /** Operations on a live interview need one that started before the outage. */
  private Response asked(Operation operation, SingleInterview earlier) {
    if (!operation.id().equals("reconnect")) {
      return asked(operation);
    }
    var answer = OperationRequest.about(earlier.id(), operation).by(earlier.caller());
    answer.bufferEntity();
    return answer;
  }

  private Response asked(Operation operation) {
    try (var caller = permitted(operation)) {
      var answer = OperationRequest.forUnknownSession(operation).by(caller);
      answer.bufferEntity();
      return answer;
    }
  }

  private Caller permitted(Operation operation) {
    if (operation.isRecruiters()) {
      return Caller.named(endpoints, "rosa", "recruiter");
    }
    return List.of("findReport", "timings").contains(operation.id())
        ? Caller.named(endpoints, "eve", "operator")
        : Caller.newcomer(endpoints);
  }
}
