package com.vocahire.rehearsal.provider.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.Ids;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Microsoft Entra's token endpoint, for any tenant and application: the client credentials grant
 * with the emulator's key as secret or as assertion.
 */
public final class Entra {
  private static final Duration VALID = Duration.ofSeconds(3599);
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final String secret;
  private final Clock clock;

  public Entra(String secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  public void token(Context ctx) {
    require(ctx, "grant_type", "client_credentials");
    require(ctx, "scope", "https://cognitiveservices.azure.com/.default");
    boolean known =
        secret.equals(ctx.formParam("client_secret"))
            || secret.equals(ctx.formParam("client_assertion"));
    if (!known || ctx.formParam("client_id") == null) {
      throw ApiFailure.unauthorized("invalid_client", "AADSTS7000215: Invalid client secret.");
    }
    String token = Ids.next("entra");
    tokens.put(token, clock.instant().plus(VALID));
    var answer = JsonNodeFactory.instance.objectNode().put("token_type", "Bearer");
    answer.put("expires_in", VALID.toSeconds()).put("access_token", token);
    ctx.contentType("application/json").result(answer.toString());
  }

  boolean knows(String token) {
    Instant end = tokens.get(token);
    return end != null && clock.instant().isBefore(end);
  }

  private static void require(Context ctx, String field, String value) {
    if (!value.equals(ctx.formParam(field))) {
      throw ApiFailure.badRequest("invalid_request", "Expected " + field + "=" + value + ".");
    }
  }
}
