package com.vocahire.rehearsal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.rehearsal.FreePort;
import com.vocahire.rehearsal.launcher.lifecycle.ManagedResources;
import com.vocahire.rehearsal.launcher.lifecycle.RehearsalFailure;
import com.vocahire.rehearsal.launcher.lifecycle.RunFolder;
import com.vocahire.rehearsal.launcher.lifecycle.ServerKind;
import com.vocahire.rehearsal.launcher.server.ServerVariables;
import com.vocahire.rehearsal.launcher.server.SleepingServer;
import com.vocahire.rehearsal.launcher.server.SupervisedServer;
import com.vocahire.rehearsal.postgres.RehearsalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineControlApiTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path top;
  private final DistantApplication distant = new DistantApplication(0, 1);
  private final ManagedResources resources = new ManagedResources(LIMIT);
  private SupervisedServer server;
  private MachineControlApi api;

  @BeforeEach
  void open() throws Exception {
    var folder = new RunFolder(top, ServerKind.WILDFLY, 8080);
    Files.createDirectories(folder.root());
    var variables = new ServerVariables(Map.of());
    server = new SupervisedServer(folder, resources, new SleepingServer(), variables, LIMIT);
    SupervisedServer.Readiness ready =
        it -> it.await(() -> read(folder.log()).startsWith("up "), LIMIT);
    server.start(Map.of("SAID", "first"), ready);
    api =
        resources.keep(
            () ->
                MachineControlApi.open(
                    0,
                    Optional.empty(),
                    List.of(new MachineControlApi.Node(server, ready)),
                    distant));
  }

  @AfterEach
  void end() {
    resources.close();
  }

  @Test
  void killsTheServerAndStartsItAgainWithOtherVariables() throws Exception {
    var end = CompletableFuture.runAsync(this::awaitEnd);
    long first = state().path("serverPid").asLong();

    assertThat(put("server", "{'state':'killed'}").path("server").asText()).isEqualTo("killed");
    assertThat(ProcessHandle.of(first)).isEmpty();
    assertThatThrownBy(() -> end.get(300, TimeUnit.MILLISECONDS))
        .as("the rehearsal is still running")
        .isInstanceOf(TimeoutException.class);
    var again = put("server", "{'state':'running','variables':{'SAID':'second'}}");

    assertThat(again.path("server").asText()).isEqualTo("running");
    assertThat(again.path("serverPid").asLong()).isNotEqualTo(first);
    assertThat(read(top.resolve(".run/wildfly-8080/server-1.log"))).isEqualTo("up first\n");
    assertThat(read(top.resolve(".run/wildfly-8080/server.log"))).isEqualTo("up second\n");

    put("server", "{'state':'killed'}");
    put("server", "{'state':'running','variables':{'SAID':null}}");
    assertThat(read(top.resolve(".run/wildfly-8080/server.log"))).isEqualTo("up \n");
  }

  @Test
  void doesNotWaitForAServerThatCannotBecomeReady() throws Exception {
    api =
        resources.keep(
            () ->
                MachineControlApi.open(
                    0,
                    Optional.empty(),
                    List.of(
                        new MachineControlApi.Node(
                            server,
                            never -> {
                              throw new IllegalStateException("not ready");
                            })),
                    distant));
    put("server", "{'state':'killed'}");

    var started = put("server", "{'state':'running','awaited':false}");

    assertThat(started.path("server").asText()).isEqualTo("running");
    put("server", "{'state':'killed'}");
    assertThat(answer("server", "{'state':'running'}").statusCode()).isEqualTo(500);
  }

  @Test
  void ofSeveralNodesEachIsKilledAndStartedByItsNumber() throws Exception {
    var other =
        new SupervisedServer(
            new RunFolder(top, ServerKind.WILDFLY, 8080).node(2),
            resources,
            new SleepingServer(),
            new ServerVariables(Map.of()),
            LIMIT);
    Files.createDirectories(top.resolve(".run/wildfly-8080/node2"));
    other.start(Map.of(), started -> {});
    var nodes =
        List.of(
            new MachineControlApi.Node(server, started -> {}),
            new MachineControlApi.Node(other, started -> {}));
    api = resources.keep(() -> MachineControlApi.open(0, Optional.empty(), nodes, distant));

    assertThat(put("nodes/2", "{'state':'killed'}").path("nodes").toString())
        .isEqualTo("[\"running\",\"killed\"]");
    assertThat(put("nodes/2", "{'state':'running'}").path("nodes").toString())
        .isEqualTo("[\"running\",\"running\"]");
    assertThat(answer("nodes/3", "{'state':'killed'}").statusCode()).isEqualTo(400);
  }

  @Test
  void theApplicationHasAnotherAddressOnceADelayIsRequested() throws Exception {
    assertThat(state().has("distantApp")).isFalse();

    String url = put("network", "{'delayMs':40}").path("distantApp").asText();

    try (var caller = new Socket("localhost", URI.create(url).getPort())) {
      assertThat(caller.getInputStream().read()).as("nothing serves at port 1").isNegative();
    }
    assertThat(put("network", "{'delayMs':0}").path("distantApp").asText()).isEqualTo(url);
  }

  @Test
  void theRehearsalEndsWithAServerThatEndsByItself() {
    var end = CompletableFuture.runAsync(this::awaitEnd);

    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

    assertThatThrownBy(() -> end.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(RehearsalFailure.class);
  }

  @Test
  void setsTheDatabaseToTheRequestedState() throws Exception {
    var creation = Path.of("../server-config/postgresql/vocahire.sql");
    var database =
        resources.keep(
            () ->
                RehearsalDatabase.start(
                    top.resolve("bin"), top.resolve("data"), FreePort.any(), creation, LIMIT));
    api =
        resources.keep(
            () ->
                MachineControlApi.open(
                    0,
                    Optional.of(database),
                    List.of(new MachineControlApi.Node(server, started -> {})),
                    distant));

    assertThat(state().path("database").asText()).isEqualTo("running");
    assertThat(put("database", "{'state':'frozen'}").path("database").asText()).isEqualTo("frozen");
    assertThat(put("database", "{'state':'stopped'}").path("database").asText())
        .isEqualTo("stopped");
    assertThat(put("database", "{'state':'running'}").path("database").asText())
        .isEqualTo("running");
  }

  @Test
  void knowsOfNoServerWhereThereIsNone() throws Exception {
    api = resources.keep(() -> MachineControlApi.open(0, Optional.empty(), List.of(), distant));

    assertThat(state().has("server")).isFalse();
    assertThat(answer("server", "{'state':'killed'}").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws Exception {
    assertThat(answer("database", "{'state':'frozen'}").statusCode())
        .as("it is another's")
        .isEqualTo(400);
    assertThat(answer("server", "{'state':'melted'}").statusCode()).isEqualTo(400);
  }

  private void awaitEnd() {
    try {
      server.awaitEnd();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode state() throws Exception {
    return tree(send(HttpRequest.newBuilder(URI.create(api.url())).build()));
  }

  private JsonNode put(String what, String order) throws Exception {
    return tree(answer(what, order));
  }

  private HttpResponse<String> answer(String what, String order) throws Exception {
    var body = BodyPublishers.ofString(order.replace('\'', '"'));
    return send(HttpRequest.newBuilder(URI.create(api.url() + "/" + what)).PUT(body).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static JsonNode tree(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
