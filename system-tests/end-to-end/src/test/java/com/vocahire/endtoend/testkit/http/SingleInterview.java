package com.vocahire.endtoend.testkit.http;

import com.vocahire.testkit.Endpoints;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The only interview of its caller, ended when the test is done with it. */
public final class SingleInterview implements AutoCloseable {

  private final Caller caller;
  private final String id;
  private final String token;

  private SingleInterview(Caller caller, String id, String token) {
    this.caller = caller;
    this.id = id;
    this.token = token;
  }

  /** Opened with a token, not exchanged. */
  public static SingleInterview opened(Endpoints endpoints) {
    var caller = Caller.newcomer(endpoints);
    var opened = json(caller.post("realtime-session", Map.of("jobTitle", "Cook")), 201);
    return new SingleInterview(caller, opened.getString("id"), opened.getString("token"));
  }

  /** Opened and exchanged in one request. */
  public static SingleInterview connecting(Endpoints endpoints) {
    var caller = Caller.newcomer(endpoints);
    var opened = json(caller.openAndExchange(), 201);
    return new SingleInterview(caller, opened.getString("sessionId"), null);
  }

  private static JsonObject json(Response answer, int status) {
    if (answer.getStatus() != status) {
      throw new IllegalStateException("An interview cannot be opened: " + answer.getStatus());
    }
    return answer.readEntity(JsonObject.class);
  }

  public Caller caller() {
    return caller;
  }

  public String id() {
    return id;
  }

  public String token() {
    return token;
  }

  public Response exchange() {
    return caller.exchange(id, token);
  }

  public Response end() {
    return caller.delete("realtime-session/" + id);
  }

  @Override
  public void close() {
    end().close();
    caller.close();
  }
}
