package com.vocahire.rehearsal.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerVariablesTest {
  private static final URI ISSUER = URI.create("http://localhost:20800/vocahire");
  private static final Emulator EMULATOR =
      new Emulator(
          "http://127.0.0.1:20801/v1",
          "http://127.0.0.1:20801/openai/v1",
          "http://127.0.0.1:20801/entra",
          "sk-emulated");

  @Test
  void configuresTheServerForTheRehearsal() {
    var variables = new ServerVariables(Map.of());
    variables.provider(EMULATOR);
    variables.identity(ISSUER, URI.create(ISSUER + "/jwks"), "vocahire");
    variables.database("jdbc:postgresql://127.0.0.1:20802/vocahire", "vocahire");

    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_PROVIDER_URL", "http://127.0.0.1:20801/v1")
        .containsEntry("VOCAHIRE_PROVIDER_KEY", "sk-emulated")
        .containsEntry("MP_JWT_VERIFY_ISSUER", "http://localhost:20800/vocahire")
        .containsEntry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "http://localhost:20800/vocahire/jwks")
        .containsEntry("VOCAHIRE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:20802/vocahire");
  }

  @Test
  void letsTheCallersVariablesWin() {
    var variables =
        new ServerVariables(
            Map.of(
                "VOCAHIRE_PROVIDER_URL", "http://other/v1", "MP_JWT_VERIFY_ISSUER", "http://id"));
    variables.provider(EMULATOR);
    variables.identity(ISSUER, URI.create(ISSUER + "/jwks"), "vocahire");

    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_PROVIDER_URL", "http://other/v1")
        .containsEntry("VOCAHIRE_PROVIDER_KEY", "sk-emulated")
        .containsEntry("MP_JWT_VERIFY_ISSUER", "http://id");
  }

  @Test
  void configuresTracesOnlyWhereTheCallerEnablesThem() {
    assertThat(ServerVariables.tracing(Map.of("OTEL_SDK_DISABLED", "false")))
        .contains("tracing.cli");
    assertThat(ServerVariables.tracing(Map.of("OTEL_SDK_DISABLED", "true"))).isEmpty();
    assertThat(ServerVariables.tracing(Map.of())).isEmpty();
  }

  @Test
  void asksTheRealProviderWithTheCallersKey() {
    var caller = Map.of("OPENAI_API_KEY", "sk-real");
    var variables = new ServerVariables(caller);
    variables.realProvider();

    assertThat(ServerVariables.asksRealProvider(caller)).isTrue();
    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_PROVIDER_URL", "https://api.openai.com/v1")
        .containsEntry("VOCAHIRE_PROVIDER_KEY", "sk-real");
  }

  @Test
  void configuresTheServerWithTheRequestedRelay() {
    var caller = Map.of("VOCAHIRE_ICE_VENDORS", "xirsys, coturn");
    var variables = new ServerVariables(caller);
    variables.relay(new TurnRelay(20806, "geheim"));

    assertThat(ServerVariables.wantsRelay(caller)).isTrue();
    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_ICE_COTURN_SECRET", "geheim")
        .containsEntry(
            "VOCAHIRE_ICE_COTURN_URLS",
            "turn:127.0.0.1:20806?transport=udp,turn:127.0.0.1:20806?transport=tcp");
  }

  @Test
  void startsNoRelayForACallerWhoHasOneOrNeedsNone() {
    var another = Map.of("VOCAHIRE_ICE_VENDORS", "coturn", "VOCAHIRE_ICE_COTURN_URLS", "turn:a");

    assertThat(ServerVariables.wantsRelay(another)).isFalse();
    assertThat(ServerVariables.wantsRelay(Map.of("VOCAHIRE_ICE_VENDORS", "xirsys"))).isFalse();
    assertThat(ServerVariables.wantsRelay(Map.of())).isFalse();
  }

  @Test
  void rehearsesAzureUnderAKey() {
    var variables = new ServerVariables(Map.of("VOCAHIRE_PROVIDER_KIND", "azure"));
    variables.provider(EMULATOR);

    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_PROVIDER_URL", "http://127.0.0.1:20801/openai/v1")
        .containsEntry("VOCAHIRE_PROVIDER_KEY", "sk-emulated");
  }

  @Test
  void rehearsesAzureUnderASignIn() {
    var variables =
        new ServerVariables(
            Map.of("VOCAHIRE_PROVIDER_KIND", "azure", "VOCAHIRE_PROVIDER_ENTRA_CLIENT_ID", "app"));
    variables.provider(EMULATOR);

    assertThat(applied(variables))
        .containsEntry("VOCAHIRE_PROVIDER_ENTRA_AUTHORITY", "http://127.0.0.1:20801/entra")
        .containsEntry("VOCAHIRE_PROVIDER_ENTRA_CLIENT_SECRET", "sk-emulated")
        .doesNotContainKey("VOCAHIRE_PROVIDER_KEY");
  }

  @Test
  void emulatesTheProviderWithoutAKey() {
    assertThat(ServerVariables.asksRealProvider(Map.of("OPENAI_API_KEY", " "))).isFalse();
  }

  private static Map<String, String> applied(ServerVariables variables) {
    var builder = new ProcessBuilder("true");
    builder.environment().clear();
    variables.applyTo(builder);
    return builder.environment();
  }
}
