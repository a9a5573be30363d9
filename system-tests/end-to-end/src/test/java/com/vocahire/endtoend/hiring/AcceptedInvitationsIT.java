package com.vocahire.endtoend.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.vocahire.endtoend.testkit.database.AuditTrail;
import com.vocahire.endtoend.testkit.database.AuditTrail.Entry;
import com.vocahire.endtoend.testkit.database.InvitationRows;
import com.vocahire.endtoend.testkit.http.Caller;
import com.vocahire.endtoend.testkit.http.RawRequests;
import com.vocahire.endtoend.testkit.rehearsal.SharedProfile;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.profile.OnRehearsal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A candidate without an account exchanges a link for an access token, and uses it. */
@OnRehearsal(SharedProfile.class)
class AcceptedInvitationsIT {

  private static final Map<String, ?> ADA = Map.of("name", "Ada", "email", "ada@example.com");

  private final Endpoints endpoints;
  private final Caller recruiter;
  private String position;

  AcceptedInvitationsIT(Endpoints endpoints) {
    this.endpoints = endpoints;
    recruiter = Caller.named(endpoints, "rita-" + UUID.randomUUID(), "recruiter");
  }

  @BeforeEach
  void create() {
    var created = recruiter.post("positions", Map.of("title", "Welder", "company", "Hull & Keel"));
    position = created.readEntity(JsonObject.class).getString("id");
  }

  @AfterEach
  void close() {
    recruiter.close();
  }

  @Test
  void aCandidateWithoutAnAccountIsLetIn() throws Exception {
    var invited = invited();

    var accepted = json(accept("127.0.0.31", secret(invited)));

    assertThat(accepted.getJsonObject("position").getString("title")).isEqualTo("Welder");
    try (var candidate = Caller.withToken(endpoints, accepted.getString("accessToken"));
        var trail = new AuditTrail(endpoints)) {
      assertThat(candidate.get("interviews").getStatus()).isEqualTo(200);
      assertThat(candidate.get("positions").getStatus()).isEqualTo(403);
      assertThat(trail.about(invited.getString("id")))
          .extracting(Entry::action)
          .containsExactly("INVITATION_CREATED", "INVITATION_OPENED");
    }
  }

  @Test
  void anyoneCanVerifyTheToken() throws Exception {
    var token =
        SignedJWT.parse(json(accept("127.0.0.32", secret(invited()))).getString("accessToken"));

    var keys = JWKSet.parse(new RawRequests(endpoints, "127.0.0.32").get("/api/keys").body());

    var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    assertThat(key.isPrivate()).isFalse();
  }

  @Test
  void aForgedTokenLetsNoOneIn() {
    var token = json(accept("127.0.0.33", secret(invited()))).getString("accessToken");
    char last = token.charAt(token.length() - 3);
    var forged =
        token.substring(0, token.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + token.substring(token.length() - 2);

    try (var mallory = Caller.withToken(endpoints, forged)) {
      assertThat(mallory.get("interviews").getStatus()).isEqualTo(401);
    }
  }

  @Test
  void linksThatAreNotGoodAreAnsweredAlike() throws Exception {
    var expired = invited();
    var withdrawn = invited();
    try (var rows = new InvitationRows(endpoints)) {
      rows.age(expired.getString("id"), Duration.ofDays(30));
    }
    recruiter.delete("invitations/" + withdrawn.getString("id")).close();

    var answers =
        List.of(secret(expired), secret(withdrawn), "A".repeat(22), "no link").stream()
            .map(secret -> accept("127.0.0.34", secret))
            .toList();

    assertThat(answers).extracting(RawRequests.Answer::status).containsOnly(404);
    assertThat(answers)
        .extracting(answer -> answer.body().replaceAll("\"requestId\":\"[^\"]*\"", ""))
        .allMatch(body -> body.equals(without(answers.get(0))));
  }

  private static String without(RawRequests.Answer answer) {
    return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  @Test
  void anAddressHasTenTriesAMinute() {
    for (int tried = 0; tried < 10; tried++) {
      assertThat(accept("127.0.0.35", "B".repeat(22)).status()).isEqualTo(404);
    }

    var refused = accept("127.0.0.35", secret(invited()));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(accept("127.0.0.36", secret(invited())).status()).isEqualTo(200);
  }

  private JsonObject invited() {
    return recruiter
        .post("positions/" + position + "/invitations", Map.of("candidates", List.of(ADA)))
        .readEntity(JsonObject.class)
        .getJsonArray("invitations")
        .getJsonObject(0);
  }

  private static String secret(JsonObject invitation) {
    var link = invitation.getString("link");
    return link.substring(link.indexOf('=') + 1);
  }

  private RawRequests.Answer accept(String from, String secret) {
    var body = "{\"token\":\"" + secret + "\"}";
    return new RawRequests(endpoints, from).send("POST", "/api/invitations/accept", body);
  }

  private static JsonObject json(RawRequests.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    var body = answer.body();
    var json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1); // without chunk sizes
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
