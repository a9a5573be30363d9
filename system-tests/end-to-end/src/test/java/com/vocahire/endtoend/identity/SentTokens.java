package com.vocahire.endtoend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which tokens a page shows to VocaHire, and how it gets new ones from the provider. */
public final class SentTokens {

  private final Instant began = Instant.now();
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private final List<Integer> renewals = new CopyOnWriteArrayList<>();

  public SentTokens(Page page) {
    page.onRequest(this::shown);
    page.onResponse(this::answered);
  }

  private void shown(Request request) {
    var token = request.headers().get("authorization");
    if (request.url().contains("/api/") && token != null && !shown.contains(token)) {
      shown.add(token);
    }
  }

  private void answered(Response response) {
    var form = response.request().postData();
    if (response.url().contains("/api/")) {
      answers.add(response.status());
    } else if (form != null && form.contains("grant_type=refresh_token")) {
      renewals.add(response.status());
    }
  }

  /** Exactly this role: none of those that Keycloak gives to every user. */
  public void assertSayWhatTheRealmPromises(String issuer, String subject, Duration life) {
    var claims = claims();
    assertThat(claims.getString("iss")).isEqualTo(issuer);
    assertThat(claims.getString("sub")).isEqualTo(subject);
    assertThat(claims.getString("aud")).isEqualTo("vocahire");
    assertThat(claims.getString("azp")).isEqualTo("vocahire");
    assertThat(claims.getJsonArray("groups").getValuesAs(JsonString::getString))
        .containsExactly("candidate");
    assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(life.toSeconds());
  }

  /** Never too late for VocaHire, and not all the time. */
  public void assertWereRenewedInTime(Duration life) {
    long lives = Duration.between(began, Instant.now()).dividedBy(life);
    assertThat(answers).isNotEmpty().allMatch(status -> status < 300);
    assertThat(renewals).isNotEmpty().containsOnly(200);
    assertThat(renewals.size()).isLessThanOrEqualTo((int) (2 * lives) + 2);
  }

  private JsonObject claims() {
    var token = shown.get(0);
    var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    var text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    try (var json = Json.createReader(new StringReader(text))) {
      return json.readObject();
    }
  }

  /** How many different tokens VocaHire was shown. */
  public int different() {
    return shown.size();
  }

  /** Statuses of the provider's answers to renewals. */
  public List<Integer> renewals() {
    return renewals;
  }
}
