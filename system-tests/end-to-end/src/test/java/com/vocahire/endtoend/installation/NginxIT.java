package com.vocahire.endtoend.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.SelfSigned;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A real nginx under the file that administrators get, on another port than 443. */
@OnRehearsal(SharedProfile.class)
class NginxIT {

  @TempDir private static Path folder;
  private static SelfSigned certificate;
  private static Nginx nginx;

  private final Endpoints endpoints;

  NginxIT(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @BeforeAll
  static void start(Endpoints endpoints) throws Exception {
    certificate = SelfSigned.inside(folder);
    nginx = Nginx.before(endpoints, certificate);
  }

  @AfterAll
  static void stop() {
    nginx.close();
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void whatIsOpenedThroughItIsWhereItsAddressSays(HttpClient.Version version) throws Exception {
    try (var ada = Caller.newcomer(endpoints)) {
      var opened = send(version, ada, "api/realtime-session", "{\"jobTitle\":\"Cook\"}");

      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
      var location = opened.headers().firstValue("Location").orElseThrow();
      assertThat(location).startsWith(nginx.address() + "api/realtime-session/");
      var there = send(version, ada, location.substring(nginx.address().toString().length()), null);
      assertThat(there.statusCode()).isEqualTo(200);
      assertThat(Json.createReader(new java.io.StringReader(there.body())).readObject())
          .containsKey("state");
      ada.delete(location.replaceFirst(".*/api/", "")).close();
    }
    assertThat(nginx.log()).doesNotContain("[error]", "[crit]", "[alert]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', gzip",
    "js/net/api.js, br",
    "css/pages/interview.css, br",
    "api/ice-servers, ''"
  })
  void whatTheServerCompressesComesCompressedAndNothingElseDoes(String path, String coding)
      throws Exception {
    try (var ada = Caller.newcomer(endpoints)) {
      var request =
          HttpRequest.newBuilder(nginx.address().resolve(path))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", ada.authorization())
              .header("Accept-Encoding", "gzip, br");

      var answer = client(HttpClient.Version.HTTP_2).send(request.build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(coding);
      assertThat(answer.headers().firstValue("ETag").isPresent()).isEqualTo(!coding.isEmpty());
    }
  }

  private static HttpClient client(HttpClient.Version version) throws Exception {
    return HttpClient.newBuilder()
        .version(version)
        .sslContext(trusting())
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  private static HttpResponse<String> send(
      HttpClient.Version version, Caller caller, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(nginx.address().resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", caller.authorization());
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return client(version).send(request.build(), BodyHandlers.ofString());
  }

  private static SSLContext trusting() throws Exception {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    try (var in = Files.newInputStream(certificate.certificate())) {
      store.setCertificateEntry(
          "nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
