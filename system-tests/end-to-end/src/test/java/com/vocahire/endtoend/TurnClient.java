package com.vocahire.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One run of coturn's own client, {@code turnutils_uclient}.
 *
 * @param exit 0 when it did what it was told
 * @param said all of its output
 */
record TurnClient(int exit, String said) {

  private static final long LIMIT_S = 30;
  private static final Pattern RECEIVED =
      Pattern.compile("tot_send_msgs=(\\d+), tot_recv_msgs=(\\d+)");
  private static final Pattern REFUSED = Pattern.compile("error (\\d{3} \\([^)]*\\))");

  /** Two clients send twenty messages to one another through the relay. */
  static TurnClient toOneAnother(Coturn coturn, TurnCredential credential, String... options) {
    var all = new ArrayList<>(List.of("-y", "-m", "2", "-n", "20", "-e", "127.0.0.1"));
    all.addAll(List.of(options));
    return ended(begin(coturn.port(), credential, all));
  }

  /** One client asks for the way to a peer, and sends it one message if it gets there. */
  static TurnClient to(String peer, int port, TurnCredential credential, String... options) {
    var all = new ArrayList<>(List.of("-n", "1", "-e", peer));
    all.addAll(List.of(options));
    return ended(begin(port, credential, all));
  }

  /** Begins to send and does not wait for the end. */
  static Running begin(int port, TurnCredential credential, List<String> options) {
    try {
      var command = new ArrayList<>(List.of("turnutils_uclient", "-c", "-p", "" + port));
      command.addAll(options);
      command.addAll(List.of("-u", credential.username(), "-w", credential.password()));
      command.add("127.0.0.1");
      Path output = Files.createTempFile("turnutils", ".log");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      return new Running(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A client at work. */
  record Running(Process process, Path output) {
    String said() {
      try {
        return Files.readString(output);
      } catch (IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }

  /** Waits for its end. */
  static TurnClient ended(Running client) {
    try {
      if (!client.process().waitFor(LIMIT_S, TimeUnit.SECONDS)) {
        client.process().destroyForcibly();
        throw new IllegalStateException("turnutils_uclient does not end:\n" + client.said());
      }
      return new TurnClient(client.process().exitValue(), client.said());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Messages that came through, of both clients. */
  int received() {
    int received = 0;
    for (var match = RECEIVED.matcher(said); match.find(); ) {
      received = Integer.parseInt(match.group(2));
    }
    return received;
  }

  /**
   * The first error of the relay, such as {@code 401 (Unauthorized)}; empty when there was none.
   */
  String refusal() {
    var match = REFUSED.matcher(said);
    return match.find() ? match.group(1) : "";
  }
}
