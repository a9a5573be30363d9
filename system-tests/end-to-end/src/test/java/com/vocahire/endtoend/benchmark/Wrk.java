package com.vocahire.endtoend.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code wrk} with 64 connections on two threads. */
final class Wrk {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final int LIMIT_S = 60;

  private Wrk() {}

  /**
   * Requests answered a second.
   *
   * @param authorization the header's value
   * @throws IllegalStateException when one of them was not a success
   */
  static double rate(URI resource, String authorization, int seconds)
      throws IOException, InterruptedException {
    var command =
        List.of(
            "wrk",
            "--connections=64",
            "--threads=2",
            "--duration=" + seconds + "s",
            "--header=Authorization: " + authorization,
            resource.toString());
    var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
    if (!wrk.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      wrk.destroyForcibly();
    }
    var rate = RATE.matcher(said);
    if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IllegalStateException("wrk said " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
