package com.vocahire.endtoend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.TestIssuer;
import com.vocahire.endtoend.testkit.TestIssuer.Mood;
import com.vocahire.endtoend.testkit.document.Operation;
import com.vocahire.endtoend.testkit.document.ServedDocument;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.OperationRequest;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.profile.OnRehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which tokens count and which do not, with an issuer of the test. Written down, one line each, in
 * {@code target/token-refusals-<server>.txt}.
 */
@OnRehearsal(OwnIssuer.class)
class TokenRefusalsIT {

  private static final String SERVER = System.getProperty("vocahire.server");
  private static final List<String> REPORT = Collections.synchronizedList(new ArrayList<>());

  private static TestIssuer issuer;
  private static Endpoints endpoints;
  private static BearerRequests api;

  @BeforeAll
  static void start(OwnIssuer own, Endpoints running) {
    issuer = own.issuer;
    endpoints = running;
    api = new BearerRequests(endpoints);
  }

  @AfterEach
  void recover() {
    issuer.is(Mood.WELL);
  }

  @AfterAll
  static void stop() throws IOException {
    Files.write(Path.of("target", "token-refusals-" + SERVER + ".txt"), REPORT);
  }

  @TestFactory
  Stream<DynamicTest> letsGoodTokensIn() {
    return new TokenShapes(issuer)
        .good().entrySet().stream()
            .map(
                token ->
                    DynamicTest.dynamicTest(
                        token.getKey(),
                        () -> {
                          var answer = api.ask(List.of("Bearer " + token.getValue()));

                          assertThat(reported(token.getKey(), answer).status()).isEqualTo(200);
                        }));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryOtherTokenWithTheSameAnswer() {
    return new TokenShapes(issuer)
        .bad().entrySet().stream()
            .map(
                headers ->
                    DynamicTest.dynamicTest(
                        headers.getKey(), () -> refused(headers.getKey(), headers.getValue())));
  }

  private static void refused(String name, List<String> authorization) {
    var answer = reported(name, api.ask(authorization));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.challenge())
        .isEqualTo(
            authorization.isEmpty()
                ? "Bearer realm=\"vocahire\""
                : "Bearer realm=\"vocahire\", error=\"invalid_token\"");
  }

  @Test
  void aTokenInTheQueryOrInACookieIsNone() {
    var good = issuer.token(issuer.claims());

    assertThat(reported("token in the query", api.askWithQuery("access_token=" + good)).status())
        .isEqualTo(401);
    assertThat(reported("token in a cookie", api.askWithCookie("Bearer=" + good)).status())
        .isEqualTo(401);
  }

  @Test
  void aRoleThatIsMissingIs403() {
    var token = issuer.token(issuer.claims().claim("groups", List.of("staff", "IT")));

    var answer = reported("role missing", api.ask(List.of("Bearer " + token)));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("forbidden");
    assertThat(answer.challenge())
        .isEqualTo("Bearer realm=\"vocahire\", error=\"insufficient_scope\"");
  }

  @Test
  void followsTheIssuersNewKey() {
    assertThat(api.ask(List.of("Bearer " + issuer.token(issuer.claims()))).status()).isEqualTo(200);

    issuer.rotate();

    var token = issuer.token(issuer.claims());
    Waiting.await("the new key").until(() -> api.ask(List.of("Bearer " + token)).status() == 200);
    REPORT.add("a new key of the issuer: 200 without a restart");
  }

  @Test
  void knownKeysRemainValidWhileTheKeySetFailsAndUnknownOnesAre503() {
    var known = List.of("Bearer " + issuer.token(issuer.claims()));
    assertThat(api.ask(known).status()).isEqualTo(200);

    issuer.is(Mood.FAILING);

    Waiting.await("the outage noticed").until(() -> api.ask(unknown()).status() == 503);
    var answer = reported("key set fails, unknown key", api.ask(unknown()));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("identity_unavailable");
    assertThat(answer.retryAfter()).isEqualTo("5");
    assertThat(reported("key set fails, known key", api.ask(known)).status()).isEqualTo(200);
    everyOperationSaysSo();
  }

  /** Where a token is read at all. The caller holds each answer to the document. */
  private static void everyOperationSaysSo() {
    var token = unknown().get(0).substring("Bearer ".length());
    try (var stranger = Caller.withToken(endpoints, token)) {
      for (var operation : ServedDocument.of(endpoints).operations()) {
        assertThat(OperationRequest.forUnknownSession(operation).by(stranger).getStatus())
            .as(operation.id())
            .isEqualTo(withAnUnknownKey(operation));
      }
    }
  }

  /** Public operations read no token: the link in the document's example is unknown, as ever. */
  private static int withAnUnknownKey(Operation operation) {
    if (!operation.isPublic()) {
      return 503;
    }
    return operation.id().equals("acceptInvitation") ? 404 : 200;
  }

  @Test
  void aSilentKeySetCostsAnUnknownKeyItsBudgetAndAKnownOneNothing() {
    var known = List.of("Bearer " + issuer.token(issuer.claims()));
    assertThat(api.ask(known).status()).isEqualTo(200);

    issuer.is(Mood.SILENT);

    Waiting.await("the outage noticed")
        .until(() -> api.ask(unknown()).status() == 503); // the set never answers: the budget does
    assertThat(reported("key set silent, known key", api.ask(known)).status()).isEqualTo(200);
    issuer.is(Mood.WELL);
    Waiting.await("the key set back").until(() -> api.ask(unknown()).status() == 401);
    REPORT.add("key set back, unknown key: 401 again");
  }

  private static List<String> unknown() {
    var stranger = TestIssuer.newKey("unknown");
    return List.of(
        "Bearer "
            + TestIssuer.signed(
                stranger, issuer.header().keyID(stranger.getKeyID()), issuer.claims()));
  }

  private static BearerRequests.Answer reported(String name, BearerRequests.Answer answer) {
    REPORT.add(name + ": " + answer.status() + " " + answer.code());
    return answer;
  }
}
