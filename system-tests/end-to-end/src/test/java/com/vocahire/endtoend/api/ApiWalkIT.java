package com.vocahire.endtoend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.document.DocumentedAnswers;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.document.ServedDocument;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Walks every operation and every status of the served OpenAPI document: each is shown by a real
 * request, whose answer keeps the document in status, headers and body. A status that no test knows
 * how to show fails, and so does an answer that the document does not have.
 */
@OnRehearsal(SharedProfile.class)
@TestInstance(Lifecycle.PER_CLASS)
class ApiWalkIT {

  private static final Logger LOG = System.getLogger(ApiWalkIT.class.getName());

  private final Endpoints endpoints;
  private final List<Operation> operations;
  private final HiringOperations hiring;
  private final SuccessfulOperations successes;
  private final RefusedOperations refusals;
  private final Outages outages;

  ApiWalkIT(Endpoints endpoints, Emulator emulator) {
    this.endpoints = endpoints;
    operations = ServedDocument.of(endpoints).operations();
    hiring = new HiringOperations(endpoints);
    successes = new SuccessfulOperations(endpoints, hiring);
    refusals = new RefusedOperations(endpoints, hiring);
    outages = new Outages(endpoints, emulator);
  }

  /** A status of an operation. */
  private record Promise(Operation operation, int status) {}

  @Test
  void servesTheDocumentAsItIsWritten() {
    assertThat(ServedDocument.bytes(endpoints)).isEqualTo(WrittenDocument.bytes());
  }

  /** What works comes first: a provider that failed is not asked for a while. */
  @TestFactory
  Stream<DynamicTest> answersAsTheDocumentSays() {
    return operations.stream()
        .flatMap(operation -> shownHere(operation).map(s -> new Promise(operation, s)))
        .sorted(Comparator.comparingInt(ApiWalkIT::turn))
        .map(promise -> DynamicTest.dynamicTest(name(promise), () -> keep(promise)));
  }

  /** An address that tried too many links is refused for a minute: that comes last. */
  private static int turn(Promise promise) {
    boolean tries = promise.status() == 429 && promise.operation().id().equals("acceptInvitation");
    return tries ? Integer.MAX_VALUE : promise.status();
  }

  private static Stream<Integer> shownHere(Operation operation) {
    return operation.statuses().stream().filter(s -> !operation.needsAnOutageOfIdentity(s));
  }

  private static String name(Promise promise) {
    var operation = promise.operation();
    return operation.method() + " " + operation.template() + " " + promise.status();
  }

  private void keep(Promise promise) {
    // Not closed: the caller has closed the client, and the answer was read to its end.
    int answered =
        promise.status() == 413
            ? refusals.tooLarge(promise.operation())
            : shown(promise.operation(), promise.status()).getStatus();

    assertThat(answered).isEqualTo(promise.status());
    assertThat(DocumentedAnswers.haveShown(promise.operation(), promise.status())).isTrue();
  }

  private Response shown(Operation operation, int status) {
    return switch (status) {
      case 200, 201, 202, 204 -> successes.of(operation, status);
      case 400 -> refusals.malformed(operation);
      case 401 -> refusals.unauthenticated(operation);
      case 403 -> refusals.forbidden(operation);
      case 404 -> refusals.notFound(operation);
      case 406 -> refusals.notAcceptable(operation);
      case 409 -> refusals.conflict(operation);
      case 410 -> refusals.expired(operation);
      case 412 -> hiring.stale(operation);
      case 415 -> refusals.unsupported(operation);
      case 422 -> refusals.invalid(operation);
      case 428 -> hiring.withoutVersion(operation);
      case 429 -> refusals.quotaUsedUp(operation);
      case 502 -> outages.refusedByProvider(operation, operations);
      case 503 -> outages.heldDatabase(operation, operations);
      case 504 -> outages.silentProvider(operation, operations);
      default -> throw new AssertionError("no test shows " + status + " of " + operation.id());
    };
  }

  @AfterAll
  void report() {
    var table =
        operations.stream()
            .map(operation -> line(operation))
            .collect(Collectors.joining(System.lineSeparator()));
    LOG.log(
        Level.INFO,
        "shown on {0}:{1}{2}",
        System.getProperty("vocahire.server"),
        System.lineSeparator(),
        table);
    hiring.close();
    refusals.close();
  }

  private static String line(Operation operation) {
    var shown = shownHere(operation).filter(s -> DocumentedAnswers.haveShown(operation, s));
    var missing = shownHere(operation).filter(s -> !DocumentedAnswers.haveShown(operation, s));
    return "  %-7s%-48s %s %s"
        .formatted(
            operation.method(),
            operation.template(),
            shown.map(String::valueOf).collect(Collectors.joining(" ")),
            missing.map(s -> "MISSING " + s).collect(Collectors.joining(" ")));
  }
}
