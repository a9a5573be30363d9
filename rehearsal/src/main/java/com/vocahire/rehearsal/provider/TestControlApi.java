package com.vocahire.rehearsal.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vocahire.rehearsal.network.Conditions;
import com.vocahire.rehearsal.provider.access.ClientSecrets;
import com.vocahire.rehearsal.provider.calls.Call;
import com.vocahire.rehearsal.provider.calls.Calls;
import com.vocahire.rehearsal.provider.calls.Network;
import com.vocahire.rehearsal.provider.faults.Fault;
import com.vocahire.rehearsal.provider.faults.Faults;
import com.vocahire.rehearsal.provider.protocol.ApiFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * The test control API: tests read the state of calls and inject faults. It shows no secret and no
 * transcript.
 */
final class TestControlApi {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
  private final Calls calls;
  private final ClientSecrets secrets;
  private final Faults faults;
  private final Network network;

  TestControlApi(Calls calls, ClientSecrets secrets, Faults faults, Network network) {
    this.calls = calls;
    this.secrets = secrets;
    this.faults = faults;
    this.network = network;
  }

  void routes(RoutesConfig routes) {
    routes.get(
        "/test-control/calls",
        ctx -> answer(ctx, calls.all().stream().map(Call::account).toList()));
    routes.get("/test-control/calls/{id}", ctx -> answer(ctx, call(ctx).account()));
    routes.delete("/test-control/calls", this::closeCalls);
    routes.post("/test-control/calls/{id}/drop-media", this::dropMedia);
    routes.post("/test-control/calls/{id}/hang-up", this::hangUp);
    routes.put("/test-control/calls/{id}/network", this::becomeOne);
    routes.put("/test-control/network", this::become);
    routes.delete("/test-control/network", this::becomeNear);
    routes.post("/test-control/calls/{id}/transcriptions", this::scriptTranscripts);
    routes.get("/test-control/client-secrets", ctx -> answer(ctx, secrets.accounts()));
    routes.get("/test-control/requests", ctx -> answer(ctx, faults.requestTimes()));
    routes.get("/test-control/traces", ctx -> answer(ctx, faults.traces()));
    routes.delete("/test-control/requests", this::clearRequests);
    routes.get("/test-control/faults", ctx -> answer(ctx, faults.present()));
    routes.put("/test-control/faults", this::inject);
    routes.delete("/test-control/faults", this::lift);
  }

  private void closeCalls(Context ctx) {
    calls.all().forEach(call -> call.close("closed by a tester"));
    ctx.status(204);
  }

  private void dropMedia(Context ctx) {
    call(ctx).dropMedia();
    ctx.status(204);
  }

  private void hangUp(Context ctx) {
    call(ctx).close("hung up by a tester");
    ctx.status(204);
  }

  private void become(Context ctx) {
    network.become(read(ctx, new TypeReference<Conditions>() {}));
    ctx.status(204);
  }

  private void becomeNear(Context ctx) {
    network.becomeNear();
    ctx.status(204);
  }

  private void becomeOne(Context ctx) {
    if (!call(ctx).networkPath().become(read(ctx, new TypeReference<Conditions>() {}))) {
      throw ApiFailure.badRequest("no_relay", "This call is open no more, or has no relay.");
    }
    ctx.status(204);
  }

  private void scriptTranscripts(Context ctx) {
    var texts = read(ctx, new TypeReference<Map<String, List<String>>>() {}).get("texts");
    if (texts == null) {
      throw ApiFailure.badRequest("missing_required_parameter", "Expected {\"texts\": [...]}.");
    }
    var transcripts = call(ctx).scriptedTranscripts();
    transcripts.add(texts);
    answer(ctx, Map.of("waiting", transcripts.waiting()));
  }

  private void clearRequests(Context ctx) {
    faults.clearRequests();
    ctx.status(204);
  }

  private void inject(Context ctx) {
    try {
      faults.inject(read(ctx, new TypeReference<Map<String, Fault>>() {}));
    } catch (IllegalArgumentException e) {
      throw ApiFailure.badRequest("invalid_fault", e.getMessage());
    }
    answer(ctx, faults.present());
  }

  private void lift(Context ctx) {
    faults.inject(Map.of());
    ctx.status(204);
  }

  private Call call(Context ctx) {
    return calls
        .find(ctx.pathParam("id"))
        .orElseThrow(() -> ApiFailure.notFound("call_id_not_found", "No call has this id."));
  }

  private static <T> T read(Context ctx, TypeReference<T> type) {
    try {
      return JSON.readValue(ctx.body(), type);
    } catch (JsonProcessingException e) {
      throw ApiFailure.badRequest("invalid_json", e.getOriginalMessage());
    }
  }

  private static void answer(Context ctx, Object value) {
    try {
      ctx.contentType("application/json").result(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
