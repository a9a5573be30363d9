package com.vocahire.testkit.control;

import com.vocahire.testkit.Endpoints;
import java.time.Duration;
import java.util.Map;

/** The machine control API, by which a rehearsal's database and server are stopped and started. */
public final class Machine {
  private static final Duration A_START = Duration.ofMinutes(5);

  private final ControlApi control;

  public Machine(Endpoints endpoints) {
    control = new ControlApi(endpoints.machine(), A_START);
  }

  /** {@code running}, {@code stopped}, {@code frozen}, {@code not_accepting}. */
  public void database(String state) {
    control.put("/database", Map.of("state", state));
  }

  public void killServer() {
    control.put("/server", Map.of("state", "killed"));
  }

  /**
   * Returns when it is ready.
   *
   * @param variables besides the rehearsal's; null takes one of those away
   */
  public void startServer(Map<String, String> variables) {
    control.put("/server", Map.of("state", "running", "variables", variables));
  }

  /** The same; returns when its process is there. */
  public void startServerUnawaited(Map<String, String> variables) {
    control.put("/server", Map.of("state", "running", "variables", variables, "awaited", false));
  }

  /** Returns the id of the server's process. */
  public long serverPid() {
    return control.get("").required("serverPid").asLong();
  }

  /** Kills one of several nodes, numbered from 1, by SIGKILL. */
  public void killNode(int number) {
    control.put("/nodes/" + number, Map.of("state", "killed"));
  }

  /** Returns when it is ready. */
  public void startNode(int number) {
    control.put("/nodes/" + number, Map.of("state", "running"));
  }

  /** Returns whether the process of this node has ended, by itself or not. */
  public boolean isDown(int number) {
    return control.get("").required("nodes").required(number - 1).asText().equals("killed");
  }

  /** Returns the application's other address, with this delay in each direction. */
  public String moveApplication(int delayMs) {
    return control.put("/network", Map.of("delayMs", delayMs)).required("distantApp").asText();
  }
}
