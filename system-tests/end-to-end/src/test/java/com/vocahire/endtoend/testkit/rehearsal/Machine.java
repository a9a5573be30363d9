package com.vocahire.endtoend.testkit.rehearsal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine control API, by which a rehearsal's server is killed and started again. */
public final class Machine implements AutoCloseable {

  private final Client client =
      ClientBuilder.newBuilder()
          .connectTimeout(5, TimeUnit.SECONDS)
          .readTimeout(240, TimeUnit.SECONDS)
          .build();
  private final String control;

  public Machine(String control) {
    this.control = control;
  }

  public void killServer() {
    order(Json.createObjectBuilder().add("state", "killed").build());
  }

  /** The process of the application server. */
  public long serverPid() {
    var machine = client.target(control).request().get(JsonObject.class);
    return machine.getJsonNumber("serverPid").longValue();
  }

  /**
   * Returns when it is ready.
   *
   * @param without which of the rehearsal's variables it shall not have
   * @return the process's id
   */
  public int startServer(List<String> without) {
    var variables = Json.createObjectBuilder();
    without.forEach(variables::addNull);
    var order = Json.createObjectBuilder().add("state", "running").add("variables", variables);
    return order(order.build()).getInt("serverPid");
  }

  /** One of several nodes, from 1: SIGKILL. */
  public void killNode(int number) {
    order("/nodes/" + number, Json.createObjectBuilder().add("state", "killed").build());
  }

  /** Returns when it is ready. */
  public void startNode(int number) {
    order("/nodes/" + number, Json.createObjectBuilder().add("state", "running").build());
  }

  /** Whether the process of this node has ended, by itself or not. */
  public boolean isDown(int number) {
    var machine = client.target(control).request().get(JsonObject.class);
    return machine.getJsonArray("nodes").getString(number - 1).equals("killed");
  }

  /** The application's other address, with this delay in each direction. */
  public String moveApplication(int delayMs) {
    return order("/network", Json.createObjectBuilder().add("delayMs", delayMs).build())
        .getString("distantApp");
  }

  private JsonObject order(JsonObject order) {
    return order("/server", order);
  }

  private JsonObject order(String what, JsonObject order) {
    try (var answer = client.target(control + what).request().put(Entity.json(order.toString()))) {
      if (answer.getStatus() != 200) {
        throw new IllegalStateException(
            "The machine control API: " + answer.readEntity(String.class));
      }
      return answer.readEntity(JsonObject.class);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
