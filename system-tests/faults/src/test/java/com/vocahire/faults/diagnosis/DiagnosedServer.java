package com.vocahire.faults.diagnosis;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.FaultProxy;
import com.vocahire.faults.testkit.server.Installation;
import com.vocahire.testkit.Waiting;
import com.vocahire.testkit.control.Machine;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server with all that its checks look at, where each part can be made to fail. */
final class DiagnosedServer implements AutoCloseable {

  /**
   * What is slow is so by far: a busy machine that is slow as well reaches no time limit, and the
   * delays that are injected are longer than this however fast it is.
   */
  private static final String SLOW = "PT0.02S";

  private static final List<String> DATABASE_THRESHOLDS =
      List.of(
          "CONNECT_THRESHOLD",
          "SIMPLE_QUERY_THRESHOLD",
          "USER_QUERY_THRESHOLD",
          "CONCURRENT_QUERIES_THRESHOLD");

  private static final int MORE_THAN_THREADS = 60;

  /** Of the lane that reads. */
  private static final int THREADS = 5;

  private static final String WAITING = "select count(*) from pg_locks where not granted";

  private final Installation installation;
  private final TurnServer turn = new TurnServer();
  private final FaultProxy database;
  private final Map<String, Map<String, ?>> faults = new HashMap<>();
  private final List<Connection> holders = new ArrayList<>();
  private final List<CompletableFuture<Answer>> hanging = new ArrayList<>();

  /** Starts the server again as this wants it. */
  DiagnosedServer(Installation installation) throws Exception {
    this.installation = installation;
    int port = URI.create(installation.jdbcUrl().substring("jdbc:".length())).getPort();
    database = new FaultProxy(port);
    installation.serveWith(variables(port));
  }

  private Map<String, String> variables(int port) {
    Map<String, String> variables = new HashMap<>(turn.variables());
    var url = installation.jdbcUrl().replace(":" + port + "/", ":" + database.port() + "/");
    variables.put("VOCAHIRE_DATABASE_URL", url);
    variables.put("VOCAHIRE_DATABASE_TIMEOUT", "PT10S");
    variables.put("VOCAHIRE_SESSION_TOKEN", "provider");
    variables.put("VOCAHIRE_PROVIDER_PROXY", "http://127.0.0.1:" + proxy().port());
    variables.put("VOCAHIRE_ICE_VENDORS", "xirsys,cloudflare,twilio,metered,coturn,static");
    variables.put("VOCAHIRE_ICE_TIMEOUT", "PT0.5S");
    DATABASE_THRESHOLDS.forEach(name -> variables.put("VOCAHIRE_DIAGNOSTICS_" + name, SLOW));
    variables.put("VOCAHIRE_DIAGNOSTICS_CONNECTIVITY_TIMEOUTS", SLOW + ",PT10S,PT10S");
    variables.put("VOCAHIRE_DIAGNOSTICS_PROVIDER_TIMEOUT", "PT3S");
    variables.put("VOCAHIRE_DIAGNOSTICS_PROVIDER_THRESHOLD", "PT0.1S");
    variables.put("VOCAHIRE_DIAGNOSTICS_ICE_TIMEOUT", "PT1S");
    return variables;
  }

  Machine machine() {
    return installation.machine();
  }

  FaultProxy database() {
    return database;
  }

  /**
   * The emulator takes requests by their whole address: with this proxy in between it is its own
   * forward proxy.
   */
  FaultProxy proxy() {
    return installation.relay();
  }

  TurnServer turn() {
    return turn;
  }

  /** Besides what was injected before. */
  void inject(String route, Map<String, ?> fault) {
    faults.put(route, fault);
    installation.emulator().inject(faults);
  }

  /** All queries of this table wait. */
  void hold(String table) throws SQLException {
    var holder = installation.rows().connect();
    holders.add(holder);
    holder.setAutoCommit(false);
    try (var statement = holder.createStatement()) {
      statement.execute("lock table " + table + " in access exclusive mode");
    }
  }

  /** Returns when every thread of the lane that reads waits for a lock. */
  void letRequestsHang() throws SQLException {
    var ada = installation.candidate();
    hold("interview");
    for (int number = 0; number < MORE_THAN_THREADS; number++) {
      hanging.add(ada.get("interviews"));
    }
    Waiting.await("threads that wait").until(() -> installation.rows().number(WAITING) >= THREADS);
  }

  /** For good. */
  void becomeUnfit() {
    Map<String, String> unfit = new HashMap<>();
    unfit.put("VOCAHIRE_PROVIDER_KEY", null);
    unfit.put("VOCAHIRE_ICE_COTURN_SECRET", null);
    unfit.put("VOCAHIRE_ICE_VENDORS", "coturn,acme");
    installation.serveUnfit(unfit);
  }

  /** Takes everything away that was wrong. */
  void heal() throws SQLException {
    for (var holder : holders) {
      holder.close();
    }
    holders.clear();
    hanging.forEach(CompletableFuture::join);
    hanging.clear();
    faults.clear();
    database.heal();
    turn.heal();
    installation.heal();
  }

  @Override
  public void close() throws SQLException {
    heal();
    turn.close();
    database.close();
  }
}
