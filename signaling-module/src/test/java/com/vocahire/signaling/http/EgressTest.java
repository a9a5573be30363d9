package com.vocahire.signaling.http;

import static com.vocahire.signaling.http.ProviderClientsTest.assertFails;
import static com.vocahire.signaling.http.ProviderClientsTest.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.session.InterviewFailure.Kind;
import com.vocahire.signaling.http.egress.EgressSettings;
import com.vocahire.signaling.http.guard.GuardRules;
import com.vocahire.signaling.testing.TestSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a company's proxy, with a real TLS server behind a certificate authority of its own. */
class EgressTest {

  private static final GuardRules RULES =
      new GuardRules(10, TestClients.QUICKLY, TestClients.NEVER);

  @TempDir private static Path folder;
  private static TestCertificateAuthority authority;
  private static FakeProvider provider;

  @BeforeAll
  static void start() throws Exception {
    authority = new TestCertificateAuthority(folder);
    provider = new FakeProvider(authority.server());
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void trustsTheCompanysAuthorityFromAPemFile() {
    try (var edge = edge(TestSettings.egress(null, null, authority.pem().toString(), "PEM"))) {
      assertThat(result(edge.exchange())).isEqualTo("rtc_1");
    }
  }

  @Test
  void trustsTheCompanysAuthorityFromAStore() {
    try (var edge =
        edge(TestSettings.egress(null, null, authority.pkcs12().toString(), "PKCS12"))) {
      assertThat(result(edge.exchange())).isEqualTo("rtc_1");
    }
  }

  @Test
  void trustsNoUnknownAuthority() {
    try (var edge = edge(TestSettings.egress(null, null, null, "PKCS12"))) {
      assertFails(edge.exchange(), Kind.PROVIDER_ERROR);
    }
  }

  @Test
  void tunnelsThroughAProxyWithAuthentication() throws Exception {
    try (var proxy = new TunnelProxy("acme", "acme");
        var edge = edge(tunnelled(proxy, "acme"))) {
      assertThat(result(edge.exchange())).isEqualTo("rtc_1");

      assertThat(proxy.tunnels).containsExactly("127.0.0.1:" + provider.uri().getPort());
    }
  }

  @Test
  void aProxyThatRefusesUsIsAnErrorAndSeesNoRequest() throws Exception {
    int before = provider.requestedAtNanos.size();
    try (var proxy = new TunnelProxy("acme", "acme");
        var edge = edge(tunnelled(proxy, "other"))) {
      assertFails(edge.exchange(), Kind.PROVIDER_ERROR);

      assertThat(proxy.tunnels).isEmpty();
      assertThat(provider.requestedAtNanos).hasSize(before);
    }
  }

  @Test
  void usesAPlainProxyForAPlainProvider() throws Exception {
    try (var proxy = new FakeProvider()) {
      var address = "http://127.0.0.1:" + proxy.uri().getPort();
      var egress = TestSettings.egress(address, null, null, "PKCS12");
      try (var edge =
          new TestClients(
              URI.create("http://provider.invalid/v1"), RULES, egress.proxy().get()::applyTo)) {
        assertThat(result(edge.exchange())).isEqualTo("rtc_1");
      }
      assertThat(proxy.requestedAtNanos).hasSize(1);
    }
  }

  @Test
  void namesInvalidSettings() throws Exception {
    var empty = Files.createFile(folder.resolve("empty.pem")).toString();

    assertThat(TestSettings.egress(null, null, empty, "PEM").validate())
        .singleElement()
        .asString()
        .startsWith("vocahire.provider.trust-store cannot be read");
    assertThat(TestSettings.egress(null, null, "/nowhere", "PKCS12").validate()).hasSize(1);
    assertThat(TestSettings.egress("proxy:3128", null, null, "PKCS12").validate())
        .containsExactly("vocahire.provider.proxy must be of the form http://host:port");
    assertThat(
            TestSettings.egress("http://proxy:3128", "acme", authority.pem().toString(), "PEM")
                .validate())
        .isEmpty();
  }

  private static EgressSettings tunnelled(TunnelProxy proxy, String user) {
    var pem = authority.pem().toString();
    return TestSettings.egress(proxy.uri().toString(), user, pem, "PEM");
  }

  private static TestClients edge(EgressSettings egress) {
    return new TestClients(provider.uri(), RULES, egress::applyTo);
  }
}
