package com.vocahire.faults.testkit.server;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.Candidate;
import com.vocahire.faults.testkit.ConsistencyCheck;
import com.vocahire.faults.testkit.DatabaseRows;
import com.vocahire.faults.testkit.FaultProxy;
import com.vocahire.faults.testkit.FaultReport;
import com.vocahire.faults.testkit.Http;
import com.vocahire.faults.testkit.ServerProcess;
import com.vocahire.testkit.ChromiumOffer;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.KnownSecrets;
import com.vocahire.testkit.LogSearch;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Emulator;
import com.vocahire.testkit.control.Machine;
import com.vocahire.testkit.profile.RehearsalProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The one profile of these tests: a rehearsal with everything that a test can do to it. Values of
 * {@code @ServerWith} name the proxy to the provider as {@code {relay}}.
 */
public final class Installation implements RehearsalProfile {
  public static final String SERVER = System.getProperty("vocahire.server");

  private final Http http = new Http();
  private final FaultReport report = new FaultReport(SERVER);
  private Rehearsal rehearsal;
  private Endpoints endpoints;
  private FaultProxy relay;
  private Emulator emulator;
  private Machine machine;
  private DatabaseRows rows;
  private ConsistencyCheck balance;
  private Map<String, String> variables = Map.of();

  @Override
  public void started(Rehearsal running) throws IOException {
    rehearsal = running;
    endpoints = running.endpoints();
    int provider = URI.create(endpoints.provider()).getPort();
    relay = new FaultProxy(provider);
    emulator = new Emulator(endpoints);
    machine = new Machine(endpoints);
    rows = new DatabaseRows(endpoints.jdbcUrl(), endpoints.dbUser());
    balance = new ConsistencyCheck(emulator, rows, machine, provider, relay.port());
    becomeWarm();
  }

  /** Starts the server again unless it has exactly these variables besides its defaults. */
  @Override
  public void serveWith(Map<String, String> wanted) {
    if (!wanted.equals(variables)) {
      variables = wanted;
      machine.killServer();
      startAgain();
    }
  }

  /** Starts the killed server again as it was. */
  public void startAgain() {
    machine.startServer(order());
    becomeWarm();
  }

  /** The same while its database is away; returns when its process is there. */
  public void startWithoutDatabase() {
    machine.database("stopped");
    machine.killServer();
    machine.startServerUnawaited(order());
  }

  /** After a start: with some traffic, and measured. */
  public void becomeWarm() {
    WarmingUp.of(this);
    balance.measure();
  }

  private Map<String, String> order() {
    Map<String, String> order = new HashMap<>();
    variables.forEach((name, value) -> order.put(name, filledIn(value)));
    return order;
  }

  /**
   * Starts the server with what it cannot interview with, on top of what it had; the next {@link
   * #serveWith} starts it anew.
   *
   * @param unfit null takes a variable away
   */
  public void serveUnfit(Map<String, String> unfit) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(unfit);
    variables = all;
    machine.killServer();
    machine.startServer(order());
  }

  private String filledIn(String value) {
    return value == null ? null : value.replace("{relay}", relayUrl());
  }

  private String relayUrl() {
    var direct = URI.create(endpoints.provider());
    return direct.toString().replace(":" + direct.getPort(), ":" + relay.port());
  }

  /** Takes every fault away. */
  public void heal() {
    machine.database("running");
    relay.heal();
    emulator.heal();
  }

  public CompletableFuture<Candidate> candidateSoon() {
    return Candidate.signingIn(http, endpoints.issuer(), endpoints.app(), "candidate");
  }

  /** A new candidate. */
  public Candidate candidate() {
    return candidateSoon().join();
  }

  /** A new caller with another role. */
  public Candidate operator() {
    return Candidate.signingIn(http, endpoints.issuer(), endpoints.app(), "operator").join();
  }

  /** The server's own health endpoint: WildFly has it on its management port. */
  public CompletableFuture<Answer> health() {
    return health("");
  }

  /**
   * One of its kinds.
   *
   * @param kind such as {@code /ready}
   */
  public CompletableFuture<Answer> health(String kind) {
    String url =
        SERVER.equals("wildfly")
            ? "http://127.0.0.1:" + endpoints.administrationPort() + "/"
            : endpoints.app();
    return http.send(Http.to(url + "health" + kind).build());
  }

  /** A page, as a visitor without a sign-in sees it. */
  public HttpResponse<String> page(String address) throws IOException {
    return http.text(Http.to(endpoints.app() + address).build());
  }

  /** The OpenID issuer, without a slash at the end. */
  public String issuer() {
    return endpoints.issuer();
  }

  /** Where the database is, without a proxy of ours. */
  public String jdbcUrl() {
    return endpoints.jdbcUrl();
  }

  /** How often its logs, also those of servers that were killed, have what none may have. */
  public LogSearch searchedLogs() throws IOException {
    KnownSecrets.add("text", Candidate.SAID);
    KnownSecrets.addAllIn(Map.of("sdp", ChromiumOffer.text()));
    return new LogSearch(KnownSecrets.all()).in(List.of(rehearsal.folder()));
  }

  public String serverLog() {
    return rehearsal.serverLog();
  }

  public FaultReport report() {
    return report;
  }

  public FaultProxy relay() {
    return relay;
  }

  public Emulator emulator() {
    return emulator;
  }

  public Machine machine() {
    return machine;
  }

  public DatabaseRows rows() {
    return rows;
  }

  public ConsistencyCheck balance() {
    return balance;
  }

  /** The server's process as it is now. */
  public ServerProcess server() {
    return new ServerProcess(machine.serverPid());
  }

  /** Writes the report of the suite. */
  @Override
  public void close() throws IOException {
    try {
      report.figure(balance.atTheEnd());
    } finally {
      report.write();
      relay.close();
      Files.writeString(Path.of("target", "server-" + SERVER + ".log"), rehearsal.serverLog());
    }
  }
}
