package com.vocahire.endtoend.benchmark.exchange;

import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.control.Machine;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The product, the Fastify service on the same PostgreSQL, and nginx, before the same provider and
 * with the same callers.
 */
final class Contest implements AutoCloseable {

  private static final String AUDIENCE = "vocahire";

  /** Closes one of the parts. */
  private interface Closing {
    void close() throws IOException;
  }

  private final Deque<Closing> parts = new ArrayDeque<>();
  private final ProviderDouble provider;
  private final NewCallers callers;
  private final List<Peer> peers;

  Contest(String server) throws IOException, InterruptedException {
    try {
      provider = new ProviderDouble();
      parts.push(provider::close);
      callers = new NewCallers();
      parts.push(callers::close);
      var rehearsal = Rehearsal.start(server, variables());
      parts.push(rehearsal::close);
      var service = service(rehearsal.endpoints());
      var fastify = NodeProcess.start("exchange-service.mjs", service);
      parts.push(fastify::close);
      var nginx = new NginxProxy(provider.url());
      parts.push(nginx::close);
      peers = List.of(product(rehearsal), peer(fastify), nginx.peer());
    } catch (IOException | InterruptedException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** No limit but the machine's: neither of callers nor of requests that run together. */
  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("VOCAHIRE_PROVIDER_URL", provider.url().toString());
    variables.put("VOCAHIRE_PROVIDER_KEY", ProviderDouble.KEY);
    variables.put("VOCAHIRE_PROVIDER_MAX_IN_FLIGHT", "2048");
    variables.put("VOCAHIRE_DATABASE_MAX_IN_FLIGHT", "2048");
    variables.put("VOCAHIRE_SESSION_MAX_LIVE", "1000000");
    variables.put("VOCAHIRE_SESSION_HEARTBEAT_TIMEOUT", "PT40M");
    variables.put("MP_JWT_VERIFY_ISSUER", callers.issuer());
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", callers.keys());
    variables.put("MP_JWT_VERIFY_AUDIENCES", AUDIENCE);
    return variables;
  }

  private Map<String, String> service(Endpoints endpoints) {
    var database = URI.create(endpoints.jdbcUrl().replaceFirst("^jdbc:", ""));
    Map<String, String> variables = new HashMap<>();
    variables.put("ISSUER", callers.issuer());
    variables.put("AUDIENCE", AUDIENCE);
    variables.put("KEYS", callers.keys());
    variables.put("PROVIDER_URL", provider.url().toString());
    variables.put("PROVIDER_KEY", ProviderDouble.KEY);
    variables.put("PGHOST", database.getHost());
    variables.put("PGPORT", "" + database.getPort());
    variables.put("PGDATABASE", database.getPath().substring(1));
    variables.put("PGUSER", endpoints.dbUser());
    return variables;
  }

  private static Peer product(Rehearsal rehearsal) {
    var endpoints = rehearsal.endpoints();
    var exchange = URI.create(endpoints.app()).resolve("api/webrtc-exchange");
    return new Peer(Peer.PRODUCT, exchange, new Machine(endpoints).serverPid(), Peer.Callers.NEW);
  }

  private static Peer peer(NodeProcess fastify) {
    var exchange = URI.create("http://127.0.0.1:" + fastify.port() + "/api/webrtc-exchange");
    return new Peer(Peer.FASTIFY, exchange, fastify.pid(), Peer.Callers.NEW);
  }

  /** In the order in which a round visits them. */
  List<Peer> peers() {
    return peers;
  }

  NewCallers callers() {
    return callers;
  }

  ProviderDouble provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
