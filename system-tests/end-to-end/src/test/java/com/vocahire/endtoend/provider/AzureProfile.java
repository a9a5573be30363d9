package com.vocahire.endtoend.provider;

import com.vocahire.endtoend.testkit.rehearsal.EndToEndProfile;
import java.io.IOException;
import java.util.Map;

/** Azure OpenAI behind a company's proxy, and a breaker that opens soon. */
final class AzureProfile implements EndToEndProfile {

  final ForwardProxy proxy;

  AzureProfile() throws IOException {
    proxy = new ForwardProxy();
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        "VOCAHIRE_PROVIDER_KIND", "azure",
        "VOCAHIRE_PROVIDER_PROXY", proxy.address(),
        "VOCAHIRE_PROVIDER_ENTRA_TENANT", "acme.onmicrosoft.com",
        "VOCAHIRE_PROVIDER_ENTRA_CLIENT_ID", "vocahire",
        "VOCAHIRE_PROVIDER_BREAKER_REQUESTS", "3",
        "VOCAHIRE_PROVIDER_BREAKER_FAILURE_RATE", "100",
        "VOCAHIRE_PROVIDER_BREAKER_WINDOW", "PT10S",
        "VOCAHIRE_PROVIDER_BREAKER_DELAY", "PT2S");
  }

  @Override
  public void close() {
    proxy.close();
  }
}
