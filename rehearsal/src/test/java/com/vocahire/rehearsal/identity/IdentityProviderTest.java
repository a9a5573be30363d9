package com.vocahire.rehearsal.identity;

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

  private String signIn(String name) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    var request = Map.of("response_type", "code", "client_id", "vocahire", "state", "s");
    var proof = Map.of("code_challenge", challenge, "code_challenge_method", "S256");
    var target = Map.of("redirect_uri", CALLBACK, "scope", "openid profile");
    String page =
        provider.issuer() + "/authorize?" + form(request) + "&" + form(proof) + "&" + form(target);
    assertThat(get(page).body()).contains("<h1>Sign in</h1>").doesNotContain("http://", "https://");

    String location =
        post(page, form(Map.of("username", name, "claims", "{\"groups\":[\"operator\"]}")))
            .headers()
            .firstValue("location")
            .orElseThrow();
    assertThat(location).startsWith(CALLBACK);
    return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
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
