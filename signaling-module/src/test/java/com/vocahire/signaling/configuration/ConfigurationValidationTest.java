package com.vocahire.signaling.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.signaling.credentials.EntraSettings;
import com.vocahire.signaling.http.guard.CircuitBreakerRules;
import com.vocahire.signaling.http.guard.RetryRules;
import com.vocahire.signaling.testing.TestSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // in place of the container
class ConfigurationValidationTest {

  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String AZURE = "https://acme.openai.azure.com/openai/v1/";
  private static final EntraSettings NO_ENTRA = TestSettings.entra(null, null, null, null);

  @Test
  void acceptsValidSettings() {
    assertThat(validate("openai", OPENAI, NO_ENTRA)).isEmpty();
    assertThat(validate("azure", AZURE, NO_ENTRA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "live, https://api.openai.com/v1, vocahire.provider.kind must be openai or azure",
    "openai, api.openai.com, vocahire.provider.url must be an address",
    "openai, http://api.openai.com/v1, vocahire.provider.url must begin with https://",
    "azure, http://10.0.0.7/openai/v1, vocahire.provider.url must begin with https://",
    "openai, https://api.openai.com/v1?api-version=1, vocahire.provider.url must have no query",
    "azure, https://api.openai.com/v1, vocahire.provider.url must end with /openai/v1"
  })
  void nameTheKey(String kind, String url, String problem) {
    assertThat(validate(kind, url, NO_ENTRA)).singleElement().asString().startsWith(problem);
  }

  @Test
  void signingInCrossesNoNetworkInTheClear() {
    var entra = TestSettings.entra("acme.onmicrosoft.com", "app", "secret", null);
    TestSettings.set(entra, "authority", URI.create("http://login.example"));
    assertThat(validate("azure", AZURE, entra))
        .singleElement()
        .asString()
        .startsWith("vocahire.provider.entra-authority must begin with https://");

    TestSettings.set(entra, "authority", URI.create("http://127.0.0.1:8080/entra"));
    assertThat(validate("azure", "http://127.0.0.1:8080/openai/v1", entra)).isEmpty();
  }

  @Test
  void tokensAreOursOrTheProviders() {
    var all = TestSettings.all(TestSettings.provider("openai", OPENAI), NO_ENTRA);
    all.tokens = TestSettings.tokens("theirs", Duration.ofMinutes(2));
    assertThat(all.validate()).containsExactly("vocahire.session.token must be own or provider");

    all.tokens = TestSettings.tokens("own", Duration.ofHours(2));
    assertThat(all.validate()).singleElement().asString().contains("exchange-within");
  }

  @Test
  void aKeyOrASignInIsNeeded() {
    var azure = TestSettings.withoutKey(TestSettings.provider("azure", AZURE));
    var openai = TestSettings.withoutKey(TestSettings.provider("openai", OPENAI));
    var entra = TestSettings.entra("acme.onmicrosoft.com", "app", "secret", null);

    assertThat(TestSettings.all(azure, NO_ENTRA).validate())
        .containsExactly("vocahire.provider.key is not set");
    assertThat(TestSettings.all(azure, entra).validate()).isEmpty();
    assertThat(TestSettings.all(openai, entra).validate())
        .containsExactly("vocahire.provider.key is not set");
  }

  @Test
  void aSignInNeedsATenantAndOneProof() {
    assertThat(validate("azure", AZURE, TestSettings.entra(null, "app", "secret", null)))
        .singleElement()
        .asString()
        .startsWith("vocahire.provider.entra-tenant");
    assertThat(validate("azure", AZURE, TestSettings.entra("../x", "app", null, "/file")))
        .hasSize(1);
    assertThat(validate("azure", AZURE, TestSettings.entra("t", "app", "secret", "/file")))
        .singleElement()
        .asString()
        .contains("entra-token-file");
  }

  @Test
  void modelAndVoiceAreOnTheirLists() {
    assertThat(TestSettings.interviewer("gpt-realtime-2.1-mini", "cedar", "pt-BR").validate())
        .isEmpty();
    assertThat(TestSettings.interviewer("gpt-4o", "robot", "klingon-x").validate())
        .containsExactly(
            "vocahire.provider.model must be one of vocahire.provider.models: "
                + "gpt-realtime-2.1, gpt-realtime-2.1-mini",
            "vocahire.provider.voice must be one of vocahire.provider.voices: marin, cedar",
            "vocahire.interview.language must be a language's tag, such as en or pt-BR");
  }

  @ParameterizedTest
  @CsvSource({
    "server_vad, auto, 700, 5000, 0",
    "semantic_vad, low, 700, 30000, 0",
    "vad, auto, 700, 15000, 1",
    "semantic_vad, eager, 700, 15000, 1",
    "server_vad, auto, 0, 15000, 1",
    "server_vad, auto, 700, 4999, 1",
    "server_vad, auto, 700, 30001, 1"
  })
  void turnsKeepTheProvidersBounds(
      String detection, String eagerness, long pauseMs, long idleMs, int violations) {
    assertThat(TestSettings.turns(detection, eagerness, pauseMs, idleMs).validate())
        .hasSize(violations);
  }

  @Test
  void repetitionsAndBreakerHaveBounds() {
    var ms = Duration.ofMillis(1);

    assertThat(new RetryRules(-1, Duration.ZERO, Duration.ZERO, 1.1).validate()).hasSize(4);
    assertThat(new CircuitBreakerRules(0, 101, ms, Duration.ZERO).validate()).hasSize(4);
    assertThat(new RetryRules(0, ms, Duration.ofMillis(2), 1).validate()).isEmpty();
  }

  private static List<String> validate(String kind, String url, EntraSettings entra) {
    return TestSettings.all(TestSettings.provider(kind, url), entra).validate();
  }
}
