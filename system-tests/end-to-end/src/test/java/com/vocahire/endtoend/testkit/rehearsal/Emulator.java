package com.vocahire.endtoend.testkit.rehearsal;

import com.vocahire.endtoend.testkit.Endpoints;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The emulated provider, through its test control API. */
public final class Emulator implements AutoCloseable {

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(5, TimeUnit.SECONDS)
          .readTimeout(5, TimeUnit.SECONDS)
          .build();
  private final WebTarget control;

  public Emulator(Endpoints endpoints) {
    control = client.target(endpoints.testControl());
  }

  /** What the next utterances of this call's candidate will be transcribed as. */
  public void scriptTranscripts(String call, List<String> texts) {
    var words = Entity.json(Map.of("texts", texts));
    try (var answer = control.path("calls/" + call + "/transcriptions").request().post(words)) {
      if (answer.getStatus() >= 300) {
        throw new IllegalStateException("The test control API answered " + answer.getStatus());
      }
    }
  }

  /** Replaces all faults, by route; none for an empty map. */
  public void inject(Map<String, Map<String, ?>> faults) {
    var answer = control.path("faults").request().put(Entity.json(faults));
    if (answer.getStatus() >= 300) {
      throw new IllegalStateException("The test control API answered " + answer.getStatus());
    }
    answer.close();
  }

  /**
   * The delay of calls that are answered from now on, in each direction; they can be cut off as
   * well.
   */
  public void answerFarAway(int delayMs) {
    network("network", Map.of("delayMs", delayMs));
  }

  /** Calls that are answered from now on come directly, which is the default. */
  public void answerNear() {
    control.path("network").request().delete().close();
  }

  /** Nothing reaches this call, which was answered far away, and nothing comes from it. */
  public void cutOff(String call, Duration time) {
    network("calls/" + call + "/network", Map.of("lossPercent", 100, "forMs", time.toMillis()));
  }

  /** The provider's side of this call is gone. */
  public void hangUp(String call) {
    control.path("calls").path(call).path("hang-up").request().post(null).close();
  }

  private void network(String path, Map<String, ?> conditions) {
    try (var answer = control.path(path).request().put(Entity.json(conditions))) {
      if (answer.getStatus() >= 300) {
        throw new IllegalStateException(
            "The test control API answered " + answer.readEntity(String.class));
      }
    }
  }

  /** The account of one call: state, received audio, how it closed. */
  public JsonObject call(String id) {
    return control.path("calls").path(id).request().get(JsonObject.class);
  }

  /** How much speech the peer of this call has received. */
  public double speechSeconds(String call) {
    return call(call).getJsonObject("receivedAudio").getJsonNumber("speechSeconds").doubleValue();
  }

  /** Of each client secret that was issued for this job: for how long, and its calls. */
  public List<JsonObject> clientSecrets(String jobTitle) {
    var secrets = control.path("client-secrets").request().get(JsonArray.class);
    return secrets.getValuesAs(JsonObject.class).stream()
        .filter(secret -> secret.getString("jobTitle").equals(jobTitle))
        .toList();
  }

  /** How often the provider was asked for this: {@code calls}, {@code hangup}. */
  public int requests(String route) {
    var times = control.path("requests").request().get(JsonObject.class);
    return times.containsKey(route) ? times.getJsonArray(route).size() : 0;
  }

  /** When the provider was asked for this, in milliseconds of its own clock. */
  public List<Long> requestTimes(String route) {
    var times = control.path("requests").request().get(JsonObject.class).getJsonArray(route);
    return times.getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList();
  }

  /** Of questions that came as a part of a trace: what for, and their {@code traceparent}. */
  public List<String> traces() {
    var traces = control.path("traces").request().get(JsonArray.class);
    return traces.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  /** Clears the requests that it has counted. */
  public void clearRequests() {
    control.path("requests").request().delete().close();
  }

  @Override
  public void close() {
    client.close();
  }
}
