package com.vocahire.rehearsal.launcher.lifecycle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One question that a server answers with 200 when it is ready. */
public final class ReadinessProbe {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final HttpRequest request;

  private ReadinessProbe(String address) {
    this.request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
  }

  public static ReadinessProbe to(String address) {
    return new ReadinessProbe(address);
  }

  /** Returns whether the answer is 200, within five seconds. */
  public boolean isAnswered() {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
