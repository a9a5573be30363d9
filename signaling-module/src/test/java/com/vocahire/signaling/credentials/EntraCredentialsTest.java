package com.vocahire.signaling.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.InterviewFailure;
import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.testing.StubResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraCredentialsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final List<CompletableFuture<EntraToken>> requests = new ArrayList<>();
  private final Hands clock = new Hands();
  private final EntraCredentials credentials = new EntraCredentials(this::ask, clock);

  @Test
  void shareOneRequestAmongAllCallers() {
    var first = credentials.current();
    var second = credentials.current();
    requests.get(0).complete(token("one", 60));

    assertThat(value(first)).isEqualTo("Bearer one");
    assertThat(value(second)).isEqualTo("Bearer one");
    assertThat(value(credentials.current())).isEqualTo("Bearer one");
    assertThat(requests).hasSize(1);
  }

  @Test
  void renewBehindTheCallersBacksWhileTheTokenStillWorks() {
    credentials.current();
    requests.get(0).complete(token("one", 60));
    clock.now = NOON.plus(Duration.ofMinutes(56));

    assertThat(value(credentials.current())).isEqualTo("Bearer one");
    requests.get(1).complete(token("two", 120));

    assertThat(value(credentials.current())).isEqualTo("Bearer two");
    assertThat(requests).hasSize(2);
  }

  @Test
  void useNoTokenThatIsAboutToEnd() {
    credentials.current();
    requests.get(0).complete(token("one", 60));
    clock.now = NOON.plus(Duration.ofMinutes(60)).minusSeconds(10);

    var next = credentials.current();
    assertThat(next.toCompletableFuture()).isNotDone();
    requests.get(1).complete(token("two", 120));

    assertThat(value(next)).isEqualTo("Bearer two");
  }

  @Test
  void requestAgainAfterAFailure() {
    var first = credentials.current();
    requests
        .get(0)
        .completeExceptionally(InterviewFailure.providerError("could not be signed in to", null));
    assertThatThrownBy(() -> value(first)).hasCauseInstanceOf(InterviewFailure.class);

    var second = credentials.current();
    requests.get(1).complete(token("two", 60));

    assertThat(value(second)).isEqualTo("Bearer two");
  }

  @Test
  void failByNameAndRequestAgainAfterASynchronousFailure() {
    var attempts = new ArrayList<String>();
    var refusing =
        new EntraCredentials(
            () -> {
              attempts.add("requested");
              throw InterviewFailure.providerError("could not be signed in to", null);
            },
            clock);

    for (int asking = 1; asking <= 2; asking++) {
      assertThat(refusing.current().toCompletableFuture())
          .as("asking %s", asking)
          .isCompletedExceptionally()
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(InterviewFailure.class)
          .withMessageContaining("could not be signed in to");
      assertThat(attempts).hasSize(asking);
    }
  }

  @Test
  void failByNameWithASynchronousAnswer() {
    var failing =
        new EntraCredentials(
            () -> CompletableFuture.failedFuture(InterviewFailure.providerError("refuses", null)),
            clock);

    assertThat(failing.current().toCompletableFuture()).isCompletedExceptionally();
    assertThat(failing.current().toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void readTheEndpointsAnswer() {
    var token = EntraToken.read(answer(200, "{\"access_token\":\"ey\",\"expires_in\":3599}"), NOON);

    assertThat(token.value()).isEqualTo("ey");
    assertThat(token.expiresAt()).isEqualTo(NOON.plusSeconds(3599));
    assertThat(token.toString()).doesNotContain("ey,").contains("masked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"access_token\":\"\",\"expires_in\":60}",
        "{\"access_token\":\"a b\",\"expires_in\":60}",
        "{\"access_token\":\"ey\",\"expires_in\":-1}",
        "{\"access_token\":\"ey\",\"expires_in\":\"60\"}"
      })
  void rejectAnyOtherAnswer(String body) {
    assertThatThrownBy(() -> EntraToken.read(answer(200, body), NOON))
        .isInstanceOfSatisfying(
            InterviewFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.PROVIDER_ERROR));
    assertThatThrownBy(() -> EntraToken.read(answer(401, body), NOON))
        .isInstanceOf(InterviewFailure.class)
        .hasMessageContaining("401");
  }

  @Test
  void signInWithASecretOrWithATokenFromAFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("token"), "header.body.signature\n");

    var secret = client(new EntraClientAuthentication(Optional.of("s&cret"), Optional.empty()));
    var federated =
        client(new EntraClientAuthentication(Optional.empty(), Optional.of(file.toString())));

    assertThat(form(secret))
        .isEqualTo(
            "client_id=app&client_secret=s%26cret&grant_type=client_credentials"
                + "&scope=https%3A%2F%2Fcognitiveservices.azure.com%2F.default");
    assertThat(form(federated))
        .contains("client_assertion=header.body.signature")
        .contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth")
        .doesNotContain("client_secret");
  }

  @Test
  void failByNameWithoutTheFile() {
    var client =
        client(new EntraClientAuthentication(Optional.empty(), Optional.of("/nowhere/token")));

    assertThatThrownBy(() -> client.request(Duration.ofSeconds(1)))
        .isInstanceOf(InterviewFailure.class)
        .hasMessageContaining("token file")
        .hasMessageNotContaining("nowhere");
  }

  private CompletionStage<EntraToken> ask() {
    requests.add(new CompletableFuture<>());
    return requests.get(requests.size() - 1);
  }

  private static EntraToken token(String value, int minutes) {
    return new EntraToken(value, NOON.plus(Duration.ofMinutes(minutes)));
  }

  private static String value(CompletionStage<Credential> stage) {
    assertThat(stage.toCompletableFuture()).isDone();
    return stage.toCompletableFuture().join().value();
  }

  private static StubResponse answer(int status, String body) {
    return new StubResponse(status, body, Map.of());
  }

  private static EntraClient client(EntraClientAuthentication proof) {
    var endpoint = URI.create("http://127.0.0.1/tenant/oauth2/v2.0/token");
    return new EntraClient(endpoint, "app", "https://cognitiveservices.azure.com/.default", proof);
  }

  private static String form(EntraClient client) {
    HttpRequest request = client.request(Duration.ofSeconds(1));
    return BodyText.of(request.bodyPublisher().orElseThrow());
  }

  /** A clock whose hands a test moves. */
  private static final class Hands extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
