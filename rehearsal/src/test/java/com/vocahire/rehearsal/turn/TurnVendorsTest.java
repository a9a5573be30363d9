package com.vocahire.rehearsal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doubles answer as the vendors' documents say, errors included. */
class TurnVendorsTest {

  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (TurnVendors.ACCOUNT + ":" + TurnVendors.SECRET)
                      .getBytes(StandardCharsets.UTF_8));

  private final List<String> passed = new ArrayList<>();
  private Javalin server;

  @BeforeEach
  void start() {
    server =
        Javalin.create(
                config ->
                    TurnVendors.serve(
                        config.routes,
                        (name, handler) ->
                            ctx -> {
                              passed.add(name);
                              handler.handle(ctx);
                            }))
            .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void xirsysAnswersInBothForms() throws Exception {
    var newer = ask("PUT", "/turn/xirsys/_turn/talks", BASIC, "{\"format\":\"urls\"}");
    assertThat(newer.at("/v/iceServers/urls")).hasSize(6);
    assertThat(newer.at("/v/iceServers/credential").asText()).isNotEmpty();

    var older = ask("PUT", "/turn/xirsys/_turn/talks", BASIC, "");
    assertThat(older.at("/v/iceServers")).hasSize(6);
    assertThat(older.at("/v/iceServers/1/url").asText()).startsWith("turn:");
    assertThat(passed).containsExactly("xirsys", "xirsys");
  }

  @Test
  void xirsysSaysAnErrorWith200() throws Exception {
    var answer = send("PUT", "/turn/xirsys/_turn/talks", "Basic bm9ib2R5", "{}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("s").asText()).isEqualTo("error");
  }

  @Test
  void cloudflareAnswers201WithAddressesThatBrowsersBlock() throws Exception {
    var path = "/turn/cloudflare/v1/turn/keys/rehearsal/credentials/generate-ice-servers";

    var answer = send("POST", path, "Bearer " + TurnVendors.SECRET, "{\"ttl\":60}");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("turn:127.0.0.1:53?transport=udp");
    assertThat(send("POST", path, "Bearer other", "{\"ttl\":60}").statusCode()).isEqualTo(401);
    assertThat(send("POST", path, "Bearer " + TurnVendors.SECRET, "{}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void twilioTakesAFormAndGivesTimeAsText() throws Exception {
    var path = "/turn/twilio/2010-04-01/Accounts/rehearsal/Tokens.json";

    var answer = ask("POST", path, BASIC, "Ttl=60");
    assertThat(answer.path("ttl").isTextual()).isTrue();
    assertThat(answer.path("ttl").asText()).isEqualTo("60");
    assertThat(answer.at("/ice_servers/1/urls").asText())
        .isEqualTo(answer.at("/ice_servers/1/url").asText());
    assertThat(send("POST", path, "Basic bm9ib2R5", "").statusCode()).isEqualTo(401);
  }

  @Test
  void meteredGivesServersForTheKeyOfACredentialItMade() throws Exception {
    var base = "/turn/metered/api/v1/turn/";

    var made =
        ask(
            "POST",
            base + "credential?secretKey=" + TurnVendors.SECRET,
            "",
            "{\"expiryInSeconds\":60}");
    var servers = ask("GET", base + "credentials?apiKey=" + made.path("apiKey").asText(), "", "");
    assertThat(servers).hasSize(5);
    assertThat(send("GET", base + "credentials?apiKey=other", "", "").statusCode()).isEqualTo(401);
    assertThat(send("POST", base + "credential?secretKey=other", "", "{}").statusCode())
        .isEqualTo(401);
  }

  private JsonNode ask(String method, String path, String authorization, String body)
      throws Exception {
    return json(send(method, path, authorization, body));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, String authorization, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
