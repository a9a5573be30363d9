package com.vocahire.rehearsal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vocahire.rehearsal.provider.access.ClientSecrets;
import com.vocahire.rehearsal.provider.access.ClientSecrets.ClientSecret;
import com.vocahire.rehearsal.provider.access.Credentials;
import com.vocahire.rehearsal.provider.calls.Call;
import com.vocahire.rehearsal.provider.calls.CallTerms;
import com.vocahire.rehearsal.provider.calls.Calls;
import com.vocahire.rehearsal.provider.calls.Calls.Answered;
import com.vocahire.rehearsal.provider.protocol.ApiError;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import com.vocahire.rehearsal.provider.protocol.Models;
import com.vocahire.rehearsal.provider.protocol.Requests;
import com.vocahire.rehearsal.provider.protocol.Session;
import com.vocahire.rehearsal.provider.schema.PublishedSchema;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** The provider's four routes, and the two of its beta that are switched off. */
final class RealtimeApi {
  private static final int DEFAULT_VALIDITY_SECONDS = 600;
  private final PublishedSchema schema;
  private final Credentials credentials;
  private final ClientSecrets secrets;
  private final Calls calls;

  RealtimeApi(PublishedSchema schema, Credentials credentials, ClientSecrets secrets, Calls calls) {
    this.schema = schema;
    this.credentials = credentials;
    this.secrets = secrets;
    this.calls = calls;
  }

  void createClientSecret(Context ctx) {
    refuseBeta(ctx);
    credentials.requireApiKey(ctx);
    JsonNode request = Requests.json(ctx);
    requireValid("RealtimeCreateClientSecretRequest", request);
    refuseTranscriptionSession(request.path("session"));
    long seconds = request.at("/expires_after/seconds").asLong(DEFAULT_VALIDITY_SECONDS);
    Session session = Session.of(request.path("session"));
    ClientSecret secret = secrets.issue(session, Duration.ofSeconds(seconds));
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("value", secret.value());
    answer.put("expires_at", secret.expiresAt().getEpochSecond()).set("session", session.toJson());
    ctx.contentType("application/json").result(answer.toString());
  }

  void createCall(Context ctx) {
    refuseBeta(ctx);
    Optional<ClientSecret> secret = credentials.secretOrApiKey(ctx);
    ObjectNode request = Requests.call(ctx);
    requireValid("RealtimeCallCreateRequest", request);
    Session session =
        secret
            .map(s -> s.session().anew())
            .orElseGet(() -> Session.of(JsonNodeFactory.instance.objectNode()));
    String model = ctx.queryParam("model");
    if (model != null && secret.isEmpty()) {
      session.merge(JsonNodeFactory.instance.objectNode().put("model", model));
    }
    session.merge(request.path("session"));
    secret.ifPresent(s -> s.calls().incrementAndGet());
    Answered answered = calls.answer(session, request.path("sdp").asText(), CallTerms.of(ctx));
    ctx.status(201)
        .header("Location", ctx.path() + "/" + answered.id())
        .contentType("application/sdp")
        .result(answered.sdp());
  }

  void hangUp(Context ctx) {
    credentials.requireApiKey(ctx);
    calls
        .find(ctx.pathParam("id"))
        .filter(Call::open)
        .orElseThrow(
            () -> ApiFailure.notFound("call_id_not_found", "No call with this id is open."))
        .close("hung up by the API");
    ctx.status(200);
  }

  void listModels(Context ctx) {
    credentials.requireApiKey(ctx);
    Models.list(ctx);
  }

  private void refuseBeta(Context ctx) {
    if (String.valueOf(ctx.header("OpenAI-Beta")).contains("realtime=v1")) {
      throw ApiFailure.betaIsOff();
    }
  }

  private void requireValid(String name, JsonNode request) {
    schema
        .refusal(name, request)
        .ifPresent(
            refusal -> {
              throw ApiFailure.badRequest(refusal);
            });
  }

  /** The description allows them; there is no interviewer in one. */
  private static void refuseTranscriptionSession(JsonNode session) {
    if (session.path("type").asText().equals("transcription")) {
      throw ApiFailure.badRequest(
          ApiError.invalid(
              "unsupported_session_type", "Only realtime sessions here.", "session.type"));
    }
  }
}
