package com.vocahire.testkit.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The emulated provider, through its test control API. Routes are named {@code calls} or so. */
public final class Emulator {
  private final ControlApi control;

  public Emulator(Endpoints endpoints) {
    control = new ControlApi(endpoints.testControl(), Waiting.LIMIT);
  }

  /** Replaces all faults by these, one each route; none for an empty map. */
  public void inject(Map<String, ? extends Map<String, ?>> faults) {
    control.put("/faults", faults);
  }

  /** Replaces all faults by one. */
  public void inject(String route, Map<String, ?> fault) {
    inject(Map.of(route, fault));
  }

  /** Whatever it is asked for, it does not answer. */
  public void fallSilent() {
    Map<String, ?> silent = Map.of("silence", true);
    inject(Map.of("calls", silent, "client_secrets", silent));
  }

  /** Takes every fault away. */
  public void heal() {
    inject(Map.of());
  }

  /** What the next utterances of this call's candidate will be transcribed as. */
  public void scriptTranscripts(String call, List<String> texts) {
    control.post("/calls/" + call + "/transcriptions", Map.of("texts", texts));
  }

  /**
   * The delay of calls that are answered from now on, in each direction; they can be cut off as
   * well.
   */
  public void answerFarAway(int delayMs) {
    control.put("/network", Map.of("delayMs", delayMs));
  }

  /** Calls that are answered from now on come directly, which is the default. */
  public void answerNear() {
    control.delete("/network");
  }

  /** Nothing reaches this call, which was answered far away, and nothing comes from it. */
  public void cutOff(String call, Duration time) {
    var network = Map.of("lossPercent", 100, "forMs", time.toMillis());
    control.put("/calls/" + call + "/network", network);
  }

  /** The provider's side of this call is gone, as after a crash. */
  public void hangUp(String call) {
    control.post("/calls/" + call + "/hang-up");
  }

  /** No audio in either direction any more. */
  public void dropMedia(String call) {
    control.post("/calls/" + call + "/drop-media");
  }

  /** Returns the account of one call: state, received audio, how it closed. */
  public JsonNode call(String id) {
    return control.get("/calls/" + id);
  }

  /** {@code open} or {@code closed}. */
  public String stateOf(String call) {
    return call(call).required("state").asText();
  }

  /** Returns how much speech the peer of this call has received. */
  public double speechSeconds(String call) {
    return call(call).required("receivedAudio").required("speechSeconds").asDouble();
  }

  /** All calls that were answered, by id, but for those the product has hung up. */
  public Set<String> callsNotHungUp() {
    return calls(call -> !call.path("closedBecause").asText().equals("hung up by the API"));
  }

  /** Returns the ids of calls that are not over. */
  public Set<String> openCalls() {
    return calls(call -> call.path("state").asText().equals("open"));
  }

  private Set<String> calls(Predicate<JsonNode> which) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode call : control.get("/calls")) {
      if (which.test(call)) {
        ids.add(call.path("id").asText());
      }
    }
    return ids;
  }

  /** Of each client secret that was issued for this job: for how long, and its calls. */
  public List<JsonNode> clientSecrets(String jobTitle) {
    return each(control.get("/client-secrets"))
        .filter(secret -> secret.required("jobTitle").asText().equals(jobTitle))
        .toList();
  }

  /** Returns how often the provider was asked for this: {@code client_secrets}, {@code calls}. */
  public int requests(String route) {
    return control.get("/requests").path(route).size();
  }

  /** Returns when the provider was asked for this, in milliseconds of its own clock. */
  public List<Long> requestTimes(String route) {
    return each(control.get("/requests").path(route)).map(JsonNode::asLong).toList();
  }

  /** Of questions that came as a part of a trace: what for, and their {@code traceparent}. */
  public List<String> traces() {
    return each(control.get("/traces")).map(JsonNode::asText).toList();
  }

  /** Clears the requests that it has counted. */
  public void clearRequests() {
    control.delete("/requests");
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
