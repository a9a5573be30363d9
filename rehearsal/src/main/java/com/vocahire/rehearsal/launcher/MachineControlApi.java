package com.vocahire.rehearsal.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.vocahire.rehearsal.launcher.server.SupervisedServer;
import com.vocahire.rehearsal.network.Conditions;
import com.vocahire.rehearsal.postgres.DatabaseState;
import com.vocahire.rehearsal.postgres.RehearsalDatabase;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The test control API for database and application server: tests stop, freeze, kill and restart
 * them. It listens on loopback and needs no key, as the emulator's test control API.
 */
final class MachineControlApi implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private final Optional<RehearsalDatabase> database;
  private final List<Node> nodes;
  private final DistantApplication distant;
  private final Javalin api;

  /** The states of the server that a test may request. */
  enum ServerState {
    RUNNING,
    KILLED
  }

  /** {@code {"state": "frozen"}}. */
  record DatabaseOrder(DatabaseState state) {}

  /**
   * {@code variables} count for the start that they are given with; null takes one away. {@code
   * awaited} false: the answer comes when its process is there, whatever becomes of it.
   */
  record ServerOrder(ServerState state, Map<String, String> variables, Boolean awaited) {}

  /** An application server, and how a start of it is known to be over. */
  record Node(SupervisedServer server, SupervisedServer.Readiness ready) {}

  private MachineControlApi(
      int port,
      Optional<RehearsalDatabase> database,
      List<Node> nodes,
      DistantApplication distant) {
    this.distant = distant;
    this.database = database;
    this.nodes = nodes;
    api = Javalin.create(this::configure).start("127.0.0.1", port);
  }

  /**
   * Opens it.
   *
   * @param port on 127.0.0.1; 0 for any free one
   * @param database empty when it is not the rehearsal's
   * @param nodes the application servers: none, one, or several behind a proxy
   * @param distant the application's other address; closed with this API
   */
  static MachineControlApi open(
      int port,
      Optional<RehearsalDatabase> database,
      List<Node> nodes,
      DistantApplication distant) {
    return new MachineControlApi(port, database, nodes, distant);
  }

  String url() {
    return "http://127.0.0.1:" + api.port() + "/machine";
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("/machine", this::describe);
    config.routes.put("/machine/database", this::database);
    config.routes.put("/machine/server", ctx -> order(ctx, 1));
    config.routes.put(
        "/machine/nodes/{number}",
        ctx -> order(ctx, ctx.pathParamAsClass("number", Integer.class).get()));
    config.routes.put("/machine/network", this::network);
    config.routes.exception(
        JsonProcessingException.class,
        (wrong, ctx) -> refuse(ctx, 400, wrong.getOriginalMessage()));
    config.routes.exception(
        Exception.class, (failure, ctx) -> refuse(ctx, 500, String.valueOf(failure.getMessage())));
  }

  private void database(Context ctx) throws Exception {
    var order = JSON.readValue(ctx.body(), DatabaseOrder.class);
    if (database.isEmpty() || order.state() == null) {
      refuse(ctx, 400, "The database is another's, or no state is named.");
      return;
    }
    database.get().become(order.state());
    describe(ctx);
  }

  private void order(Context ctx, int number) throws Exception {
    var order = JSON.readValue(ctx.body(), ServerOrder.class);
    if (number < 1 || number > nodes.size()) {
      refuse(ctx, 400, "This rehearsal has no such application server.");
      return;
    }
    var node = nodes.get(number - 1);
    var server = node.server();
    if (order.state() == ServerState.KILLED) {
      server.kill();
    } else if (order.state() == ServerState.RUNNING && server.isDown()) {
      SupervisedServer.Readiness any = started -> {};
      boolean awaited = !Boolean.FALSE.equals(order.awaited());
      server.start(
          Optional.ofNullable(order.variables()).orElse(Map.of()), awaited ? node.ready() : any);
    }
    describe(ctx);
  }

  private void network(Context ctx) throws Exception {
    distant.become(JSON.readValue(ctx.body(), Conditions.class));
    describe(ctx);
  }

  private void describe(Context ctx) throws JsonProcessingException {
    Map<String, Object> machine = new LinkedHashMap<>();
    database.ifPresent(it -> machine.put("database", it.state().name().toLowerCase(Locale.ROOT)));
    if (nodes.size() == 1) {
      machine.put("server", state(nodes.get(0)));
      machine.put("serverPid", nodes.get(0).server().pid());
    } else if (nodes.size() > 1) {
      machine.put("nodes", nodes.stream().map(MachineControlApi::state).toList());
    }
    distant.url().ifPresent(url -> machine.put("distantApp", url));
    ctx.contentType("application/json").result(JSON.writeValueAsString(machine));
  }

  private static String state(Node node) {
    return node.server().isDown() ? "killed" : "running";
  }

  private static void refuse(Context ctx, int status, String why) {
    ctx.status(status).contentType("text/plain").result(why);
  }

  @Override
  public void close() {
    api.stop();
    distant.close();
  }
}
