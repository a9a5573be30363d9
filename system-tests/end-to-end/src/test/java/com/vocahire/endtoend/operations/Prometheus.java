package com.vocahire.endtoend.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vocahire.testkit.Endpoints;
import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Debian's Prometheus, on loopback, with one target and the alert rules that we hand out. */
final class Prometheus implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** It answers 503 in plain text from when it listens until it has read its series. */
  private static final int STARTING = 503;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final int port = Rehearsal.freePort();
  private final Process process;

  /** Scrapes every second, under the token of {@code scrape_configs.authorization}. */
  Prometheus(Path folder, Endpoints endpoints, String token, Path rules) throws IOException {
    var settings =
        """
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
          evaluation_interval: 1s
        rule_files: ["%s"]
        scrape_configs:
          - job_name: vocahire
            metrics_path: /api/metrics
            authorization:
              credentials: %s
            static_configs:
              - targets: ["%s"]
        """
            .formatted(rules, token, URI.create(endpoints.app()).getAuthority());
    var file = Files.writeString(folder.resolve("prometheus.yml"), settings);
    process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.out").toFile())
            .start();
  }

  /** Whether it can answer a query of the dashboard, whose variables are Grafana's. */
  boolean understands(String panel) {
    var promQl = panel.replace("$__rate_interval", "1m").replace("$instance", ".*");
    var query = "query?query=" + URLEncoder.encode(promQl, StandardCharsets.UTF_8);
    return asked(query).path("status").asText().equals("success");
  }

  /** The samples that a query has now; empty also while it starts. */
  JsonNode query(String promQl) {
    return asked("query?query=" + URLEncoder.encode(promQl, StandardCharsets.UTF_8))
        .at("/data/result");
  }

  /** The rules that it has read. */
  JsonNode rules() {
    return asked("rules").at("/data/groups");
  }

  private JsonNode asked(String question) {
    var address = URI.create("http://127.0.0.1:" + port + "/api/v1/" + question);
    try {
      var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == STARTING
          ? new ObjectMapper().createObjectNode()
          : new ObjectMapper().readTree(answer.body());
    } catch (ConnectException starting) {
      return new ObjectMapper().createObjectNode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stubborn) {
      process.destroyForcibly();
    }
  }
}
