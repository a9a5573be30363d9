package com.vocahire.endtoend.benchmark.exchange;

import com.vocahire.testkit.Rehearsal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A provider so cheap that it is not what is measured: one SDP answer, after a delay. */
final class ProviderDouble implements AutoCloseable {

  static final String KEY = "sk-benchmark";

  private static final String ANSWER =
      "signaling-module/src/test/resources/sdp/answers/provider-to-chrome.sdp";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final NodeProcess node;
  private final HttpClient http = HttpClient.newHttpClient();

  ProviderDouble() throws IOException, InterruptedException {
    var answer = Rehearsal.top().resolve(ANSWER).toString();
    node = NodeProcess.start("provider-double.mjs", Map.of(), answer);
  }

  /** The API's base, without a slash at the end. */
  URI url() {
    return URI.create("http://127.0.0.1:" + node.port() + "/v1");
  }

  /** From the whole request to the answer. */
  void delay(Duration delay) throws IOException, InterruptedException {
    var order =
        HttpRequest.newBuilder(url().resolve("/delay/" + delay.toMillis()))
            .timeout(LIMIT)
            .PUT(BodyPublishers.noBody())
            .build();
    int status = http.send(order, BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new IllegalStateException("The provider's double answered " + status);
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
