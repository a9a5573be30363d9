package com.vocahire.rehearsal.idp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.vocahire.rehearsal.FreePort;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {
  private static final String CALLBACK = "http://localhost:8080/interview.xhtml";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private IdentityProvider provider;

  @BeforeEach
  void start() throws Exception {
    provider = IdentityProvider.start(FreePort.any(), folder);
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void namesTheIssuerExactlyInItsDiscovery() throws Exception {
    var discovery = get(provider.issuer() + "/.well-known/openid-configuration");

    assertThat(discovery.body()).contains("\"issuer\" : \"" + provider.issuer() + "\"");
  }

  @Test
  void issuesATokenForARoleAndASubject() throws Exception {
    var named = Map.of("client_secret", "none", "role", "reviewer", "subject", "ada");

    JWTClaimsSet claims = verified(token("client_credentials", named).body(), "access_token");

    assertThat(claims.getIssuer()).isEqualTo(provider.issuer().toString());
    assertThat(claims.getAudience()).containsExactly("vocahire");
    assertThat(claims.getSubject()).isEqualTo("ada");
    assertThat(claims.getStringClaim("upn")).isEqualTo("ada");
    assertThat(claims.getStringListClaim("groups")).containsExactly("reviewer");
  }

  @Test
  void signsInByThePageWithCodeAndPkce() throws Exception {
    String code = signIn("ada lovelace");

    var answer = exchange(code, VERIFIER);

    assertThat(answer.headers().firstValue("access-control-allow-origin")).isPresent();
    assertThat(verified(answer.body(), "access_token").getSubject()).isEqualTo("ada lovelace");
    assertThat(verified(answer.body(), "access_token").getStringListClaim("groups"))
        .containsExactly("operator");
    assertThat(verified(answer.body(), "id_token").getAudience()).containsExactly("vocahire");
  }

  @Test
  void refusesACodeWithAnotherVerifier() throws Exception {
    String code = signIn("ada");

    assertThat(exchange(code, VERIFIER + "2").statusCode()).isEqualTo(400);
  }

  @Test
  void aSignedInUserHasASessionUntilSigningOutAndOthersHaveNone() throws Exception {
    var signedIn = post(page(), form(Map.of("username", "ada", "claims", "{}", "life", "20")));
    String cookie = signedIn.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];

    String code = code(as(cookie, page() + "&prompt=none"));
    var claims = verified(exchange(code, VERIFIER).body(), "access_token");

    assertThat(claims.getSubject()).isEqualTo("ada");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofSeconds(20));
    assertThat(location(as("", page() + "&prompt=none"))).contains("error=login_required");
    assertThat(as(cookie, page() + "&prompt=login").body()).contains("<h1>Sign in</h1>");

    as(cookie, provider.issuer() + "/endsession");
    assertThat(location(as(cookie, page() + "&prompt=none")))
        .startsWith(CALLBACK)
        .contains("error=login_required", "state=s");
  }

  @Test
  void givesNoRefreshToken() throws Exception {
    assertThat(exchange(signIn("ada"), VERIFIER).body())
        .contains("access_token", "expires_in")
        .doesNotContain("refresh_token");
  }

  private String signIn(String name) throws Exception {
    assertThat(get(page()).body())
        .contains("<h1>Sign in</h1>")
        .doesNotContain("http://", "https://");
    return code(
        post(page(), form(Map.of("username", name, "claims", "{\"groups\":[\"operator\"]}"))));
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(location(answer)).startsWith(CALLBACK);
    return location(answer).replaceFirst(".*[?&]code=([^&]*).*", "$1");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }

  private HttpResponse<String> as(String cookie, String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).header("Cookie", cookie);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String page() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    var request = Map.of("response_type", "code", "client_id", "vocahire", "state", "s");
    var proof = Map.of("code_challenge", challenge, "code_challenge_method", "S256");
    var target = Map.of("redirect_uri", CALLBACK, "scope", "openid profile");
    return provider.issuer()
        + "/authorize?"
        + form(request)
        + "&"
        + form(proof)
        + "&"
        + form(target);
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    var proof = Map.of("redirect_uri", CALLBACK, "code", code, "code_verifier", verifier);
    return token("authorization_code", proof);
  }

  private HttpResponse<String> token(String grant, Map<String, String> more) throws Exception {
    var client = Map.of("grant_type", grant, "client_id", "vocahire");
    return post(provider.issuer() + "/token", form(client) + "&" + form(more));
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String url, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://localhost:8080")
            .POST(BodyPublishers.ofString(form));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JWTClaimsSet verified(String answer, String token) throws Exception {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    var keys = JWKSourceBuilder.create(provider.keys().toURL()).build();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256), keys));
    processor.setJWSTypeVerifier((type, context) -> {});
    String value = answer.replaceFirst("(?s).*\"" + token + "\" *: *\"([^\"]*)\".*", "$1");
    return processor.process(value, null);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
