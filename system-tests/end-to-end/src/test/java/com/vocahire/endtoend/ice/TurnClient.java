package com.vocahire.endtoend.ice;

import com.vocahire.testkit.Coturn;
import com.vocahire.testkit.TurnCredential;
import com.vocahire.testkit.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of coturn's own client, {@code turnutils_uclient}.
 *
 * @param exit 0 when it succeeded
 * @param said all of its output
 */
record TurnClient(int exit, String said) {

  /** What it says when the relay takes none of its credentials. */
  static final String NOT_ALLOCATED = "Cannot complete Allocation";

  /** A TLS handshake that coturn left alone is made again when its time for allocations is over. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final Pattern RECEIVED =
      Pattern.compile("tot_send_msgs=\\d+, tot_recv_msgs=(\\d+)");
  private static final Pattern REFUSED =
      Pattern.compile("error (\\d{3} \\([^)]*\\))|" + NOT_ALLOCATED);
  private static final Pattern AT_WORK = Pattern.compile("success: 0x");

  /** Two clients send twenty messages to one another through the relay. */
  static TurnClient toOneAnother(Coturn coturn, TurnCredential credential, String... options) {
    return ended(
        begin(
            coturn.port(),
            credential,
            with(options, "-e", "127.0.0.1", "-y", "-m", "2", "-n", "20")));
  }

  /** The same, left as soon as the relay leads from the one to the other, or has refused. */
  static TurnClient asking(Coturn coturn, TurnCredential credential) {
    var client =
        begin(coturn.port(), credential, List.of("-e", "127.0.0.1", "-y", "-m", "2", "-n", "1000"));
    Waiting.await("turnutils_uclient")
        .until(() -> !client.process().isAlive() || AT_WORK.matcher(client.said()).find());
    client.process().destroy();
    return ended(client);
  }

  /** One client requests a relay to a peer. */
  static TurnClient to(String peer, int port, TurnCredential credential, String... options) {
    return ended(begin(port, credential, with(options, "-n", "1", "-e", peer)));
  }

  private record Running(Process process, Path output) {
    String said() {
      try {
        return Files.readString(output);
      } catch (IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
  }

  private static List<String> with(String[] options, String... usual) {
    return Stream.concat(Stream.of(usual), Stream.of(options)).toList();
  }

  private static Running begin(int port, TurnCredential credential, List<String> options) {
    try {
      var command = new ArrayList<>(List.of("turnutils_uclient", "-v", "-c", "-p", "" + port));
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

  private static TurnClient ended(Running client) {
    try {
      if (!client.process().waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        client.process().destroyForcibly();
        throw new IllegalStateException("turnutils_uclient does not end:\n" + client.said());
      }
      return new TurnClient(client.process().exitValue(), client.said());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Whether the relay leads from one client to the other. */
  boolean atWork() {
    return AT_WORK.matcher(said).find();
  }

  /** Messages that came through, of both clients. */
  int received() {
    int received = 0;
    for (var match = RECEIVED.matcher(said); match.find(); ) {
      received = Integer.parseInt(match.group(1));
    }
    return received;
  }

  /** The first error of the relay, such as {@code 403 (Forbidden IP)}; empty without one. */
  String refusal() {
    var match = REFUSED.matcher(said);
    return !match.find() ? "" : match.group(1) == null ? match.group() : match.group(1);
  }
}
