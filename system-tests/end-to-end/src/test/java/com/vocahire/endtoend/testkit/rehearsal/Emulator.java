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

/** The emulated provider, seen through its door for testers. */
public final class Emulator implements AutoCloseable {

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(5, TimeUnit.SECONDS)
          .readTimeout(5, TimeUnit.SECONDS)
          .build();
  private final WebTarget door;

  public Emulator(Endpoints endpoints) {
    door = client.target(endpoints.door());
  }

  /** What the next utterances of this call's candidate will be transcribed as. */
  public void foretell(String call, List<String> texts) {
    var words = Entity.json(Map.of("texts", texts));
    try (var answer = door.path("calls/" + call + "/transcriptions").request().post(words)) {
      if (answer.getStatus() >= 300) {
        throw new IllegalStateException("The door answered " + answer.getStatus());
      }
    }
  }

  /** Replaces all faults, by route; none for an empty map. */
  public void inject(Map<String, Map<String, ?>> faults) {
    var answer = door.path("faults").request().put(Entity.json(faults));
    if (answer.getStatus() >= 300) {
      throw new IllegalStateException("The door answered " + answer.getStatus());
    }
    answer.close();
  }

  /** How far away calls are that are answered from now on, each way; and they can be cut off. */
  public void answerFarAway(int delayMs) {
    network("network", Map.of("delayMs", delayMs));
  }

  /** Calls that are answered from now on come directly, as all do unless told else. */
  public void answerNear() {
    door.path("network").request().delete().close();
  }

  /** Nothing reaches this call, which was answered far away, and nothing comes from it. */
  public void cutOff(String call, Duration time) {
    network("calls/" + call + "/network", Map.of("lossPercent", 100, "forMs", time.toMillis()));
  }

  /** The provider's side of this call is gone. */
  public void hangUp(String call) {
    door.path("calls").path(call).path("hang-up").request().post(null).close();
  }

  private void network(String path, Map<String, ?> conditions) {
    try (var answer = door.path(path).request().put(Entity.json(conditions))) {
      if (answer.getStatus() >= 300) {
        throw new IllegalStateException("The door answered " + answer.readEntity(String.class));
      }
    }
  }

  /** The account of one call: state, what was heard, how it closed. */
  public JsonObject call(String id) {
    return door.path("calls").path(id).request().get(JsonObject.class);
  }

  /** How much speech the peer of this call has heard. */
  public double speechSeconds(String call) {
    return call(call).getJsonObject("heard").getJsonNumber("speechSeconds").doubleValue();
  }

  /** Of each client secret that was issued for this job: for how long, and its calls. */
  public List<JsonObject> clientSecrets(String jobTitle) {
    var secrets = door.path("client-secrets").request().get(JsonArray.class);
    return secrets.getValuesAs(JsonObject.class).stream()
        .filter(secret -> secret.getString("jobTitle").equals(jobTitle))
        .toList();
  }

  /** How often the provider was asked for this: {@code calls}, {@code hangup}. */
  public int requests(String route) {
    var times = door.path("requests").request().get(JsonObject.class);
    return times.containsKey(route) ? times.getJsonArray(route).size() : 0;
  }

  /** When the provider was asked for this, in milliseconds of its own clock. */
  public List<Long> requestTimes(String route) {
    var times = door.path("requests").request().get(JsonObject.class).getJsonArray(route);
    return times.getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList();
  }

  /** Of questions that came as a part of a trace: what for, and their {@code traceparent}. */
  public List<String> traces() {
    var traces = door.path("traces").request().get(JsonArray.class);
    return traces.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  /** Forgets what it was asked. */
  public void forgetRequests() {
    door.path("requests").request().delete().close();
  }

  @Override
  public void close() {
    client.close();
  }
}
