package com.vocahire.endtoend.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request for a code as the page sends it (RFC 7636, section 4.3), until something is changed.
 */
public final class AuthorizationRequest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final String realm;
  private final Map<String, String> query;

  public AuthorizationRequest(String realm, String redirectUri) {
    this.realm = realm;
    this.query =
        new TreeMap<>(
            Map.of(
                "client_id", "vocahire",
                "response_type", "code",
                "scope", "openid profile",
                "state", "state",
                "redirect_uri", redirectUri,
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
  }

  public AuthorizationRequest with(String name, String value) {
    query.put(name, value);
    return this;
  }

  public AuthorizationRequest without(String name) {
    query.remove(name);
    return this;
  }

  /** The answer; redirections are not followed. */
  public HttpResponse<String> send() throws IOException, InterruptedException {
    var uri = URI.create(endpoint("auth") + "?" + encoded(query));
    return client.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), BodyHandlers.ofString());
  }

  /** Where the answer leads. */
  public String redirect() throws IOException, InterruptedException {
    return send().headers().firstValue("Location").orElseThrow();
  }

  /** Asks for a token with a password instead (RFC 6749, section 4.3). */
  public HttpResponse<String> sendPassword(String user, String password)
      throws IOException, InterruptedException {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "vocahire",
            "username",
            user,
            "password",
            password);
    var request =
        HttpRequest.newBuilder(URI.create(endpoint("token")))
            .timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String endpoint(String name) {
    return realm + "/protocol/openid-connect/" + name;
  }

  private static String encoded(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(
            pair ->
                pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
