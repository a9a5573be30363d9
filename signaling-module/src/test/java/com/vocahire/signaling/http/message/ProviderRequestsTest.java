package com.vocahire.signaling.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.Caller;
import com.vocahire.signaling.credentials.Credential;
import com.vocahire.signaling.testing.TestSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProviderRequestsTest {

  private static final Caller ADA = new Caller("ada");
  private static final SafetyIdentifier SAFETY = new SafetyIdentifier("salt");

  @Test
  void toOpenAiGoUnderABearerKey() {
    var openai = requests("openai", "https://api.openai.com/v1", Credential.bearer("sk-test"));

    HttpRequest call = openai.call(ADA).toCompletableFuture().join().build();

    assertThat(call.uri()).isEqualTo(URI.create("https://api.openai.com/v1/realtime/calls"));
    assertThat(call.headers().firstValue("Authorization")).contains("Bearer sk-test");
    assertThat(call.timeout().orElseThrow())
        .isBetween(Duration.ofMillis(1), Duration.ofSeconds(15));
  }

  @Test
  void toAzureGoUnderItsKeyAndFilterWhatTheBrowserSees() {
    var azure = requests("azure", "https://acme/openai/v1/", Credential.apiKey("key"));

    HttpRequest call = azure.call(ADA).toCompletableFuture().join().build();
    HttpRequest token = azure.token(ADA).toCompletableFuture().join().build();

    assertThat(call.uri())
        .isEqualTo(URI.create("https://acme/openai/v1/realtime/calls?webrtcfilter=on"));
    assertThat(token.uri()).isEqualTo(URI.create("https://acme/openai/v1/realtime/client_secrets"));
    assertThat(token.headers().firstValue("api-key")).contains("key");
    assertThat(token.headers().firstValue("Authorization")).isEmpty();
  }

  @Test
  void underTheBrowsersSecretHoldNoKeyOfOurs() {
    var azure = requests("azure", "https://acme/openai/v1", Credential.apiKey("key"));

    var call = azure.call(ADA, "ek_1").build();

    assertThat(call.headers().firstValue("Authorization")).contains("Bearer ek_1");
    assertThat(call.headers().firstValue("api-key")).isEmpty();
  }

  @Test
  void allSayForWhomWithoutSayingWho() {
    var openai = requests("openai", "https://api.openai.com/v1", Credential.bearer("sk-test"));

    assertThat(openai.call(ADA, "ek_1").build().headers().firstValue(SafetyIdentifier.HEADER))
        .contains(SAFETY.of(ADA));
    assertThat(openai.token(ADA).toCompletableFuture().join().build().headers().map().toString())
        .contains(SAFETY.of(ADA))
        .doesNotContain("ada");
  }

  @Test
  void whatSigningInTookIsTakenFromTheBudget() {
    var settings = TestSettings.provider("azure", "https://acme/openai/v1");
    var late = new CompletableFuture<Credential>();
    var call = new ProviderRequests(settings, () -> late, SAFETY).call(ADA);

    late.completeOnTimeout(Credential.bearer("ey"), 200, TimeUnit.MILLISECONDS);

    assertThat(call.toCompletableFuture().join().build().timeout().orElseThrow())
        .isLessThanOrEqualTo(Duration.ofMillis(14_800));
  }

  private static ProviderRequests requests(String kind, String url, Credential credential) {
    return new ProviderRequests(
        TestSettings.provider(kind, url),
        () -> CompletableFuture.completedFuture(credential),
        SAFETY);
  }
}
