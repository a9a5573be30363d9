package com.vocahire.endtoend.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tokens of one page: which the provider gave, and which it sent to our API. */
final class TokensInBrowser {

  private final Page page;
  private final List<Response> given = new CopyOnWriteArrayList<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();

  TokensInBrowser(Page page) {
    this.page = page;
    page.onResponse(
        response -> {
          if (response.url().endsWith("/token") && response.request().method().equals("POST")) {
            given.add(response);
          }
        });
    page.onRequest(
        request -> {
          var bearer = request.headers().get("authorization");
          if (bearer != null && URI.create(request.url()).getPath().startsWith("/api/")) {
            sent.add(bearer.replaceFirst("Bearer ", ""));
          }
        });
  }

  List<String> sent() {
    return List.copyOf(sent);
  }

  /** How many the provider has given. */
  int given() {
    return given.size();
  }

  void awaitGiven(int count) {
    page.waitForCondition(() -> given.size() >= count);
  }

  String lastGiven() {
    return json(given.get(given.size() - 1).text()).getString("access_token");
  }

  void awaitTheEndOfTheLast() {
    var payload = new String(Base64.getUrlDecoder().decode(lastGiven().split("\\.", -1)[1]), UTF_8);
    var end = Instant.ofEpochSecond(json(payload).getJsonNumber("exp").longValue());
    page.waitForCondition(() -> Instant.now().isAfter(end));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
