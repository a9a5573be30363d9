package com.vocahire.faults.testkit;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** The machine control API of the rehearsal. */
public final class Machine {
  private static final Duration A_START = Duration.ofMinutes(5);

  private final Http http;
  private final String control;

  public Machine(Http http, String control) {
    this.http = http;
    this.control = control;
  }

  /** {@code running}, {@code stopped}, {@code frozen}, {@code not_accepting}. */
  public void database(String state) {
    put("database", Map.of("state", state));
  }

  public void killServer() {
    put("server", Map.of("state", "killed"));
  }

  /** Returns when it is ready; it has these variables besides the rehearsal's. */
  public void startServer(Map<String, String> variables) {
    put("server", Map.of("state", "running", "variables", variables));
  }

  /** Returns when its process is there. */
  public void startServerUnawaited(Map<String, String> variables) {
    put("server", Map.of("state", "running", "variables", variables, "awaited", false));
  }

  public ServerProcess server() {
    var answer = done(http.send(Http.to(control).build()).join());
    return new ServerProcess(answer.body().path("serverPid").asLong());
  }

  private void put(String what, Map<String, ?> order) {
    var body = BodyPublishers.ofString(Http.json(order));
    done(http.send(Http.to(control + "/" + what).timeout(A_START).PUT(body).build()).join());
  }

  private static Answer done(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException("the machine control API: " + answer);
    }
    return answer;
  }
}
