package com.vocahire.faults.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The emulated provider, through its test control API. */
public final class Emulator {
  private final Http http;
  private final String control;

  public Emulator(Http http, String control) {
    this.http = http;
    this.control = control;
  }

  /** Replaces all faults by one. */
  public void inject(String route, Map<String, ?> fault) {
    injectAll(Map.of(route, fault));
  }

  /** Replaces all faults by these, one each route. */
  public void injectAll(Map<String, ? extends Map<String, ?>> faults) {
    put(faults);
  }

  /** Whatever it is asked for, it does not answer. */
  public void fallSilent() {
    Map<String, ?> silent = Map.of("silence", true);
    put(Map.of("calls", silent, "client_secrets", silent));
  }

  public void heal() {
    put(Map.of());
  }

  /** How often the provider was asked for this: {@code client_secrets}, {@code calls}. */
  public int requests(String route) {
    return get("requests").path(route).size();
  }

  /** All calls that were answered, by id, but for those the product has hung up. */
  Set<String> callsNotHungUp() {
    return ids(call -> !call.path("closedBecause").asText().equals("hung up by the API"));
  }

  /** Those that are not over. */
  public Set<String> openCalls() {
    return ids(call -> call.path("state").asText().equals("open"));
  }

  public void clearRequests() {
    done(http.send(Http.to(control + "/requests").DELETE().build()).join());
  }

  /** As a crash at the provider would. */
  public void hangUp(String call) {
    post(call, "hang-up");
  }

  /** No audio in either direction any more. */
  public void dropMedia(String call) {
    post(call, "drop-media");
  }

  private void post(String call, String what) {
    var url = control + "/calls/" + call + "/" + what;
    done(http.send(Http.to(url).POST(BodyPublishers.noBody()).build()).join());
  }

  private Set<String> ids(Predicate<JsonNode> which) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode call : get("calls")) {
      if (which.test(call)) {
        ids.add(call.path("id").asText());
      }
    }
    return ids;
  }

  private JsonNode get(String what) {
    return done(http.send(Http.to(control + "/" + what).build()).join()).body();
  }

  private void put(Map<String, ?> faults) {
    var body = BodyPublishers.ofString(Http.json(faults));
    done(http.send(Http.to(control + "/faults").PUT(body).build()).join());
  }

  private static Answer done(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("the test control API: " + answer + " " + answer.body());
    }
    return answer;
  }
}
