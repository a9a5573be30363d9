package com.vocahire.endtoend.benchmark.exchange;

import com.vocahire.endtoend.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Candidates who come once: their tokens, signed before they are needed, in a file. Each peer gets
 * them all in the same order.
 */
final class NewCallers implements AutoCloseable {

  private static final Duration VALID = Duration.ofHours(2);

  private final TestIssuer issuer;
  private final Path file;
  private final Map<String, Integer> used = new HashMap<>();
  private int signed;

  NewCallers() throws IOException {
    issuer = new TestIssuer();
    file = Files.createTempFile("callers", ".txt");
  }

  String issuer() {
    return issuer.name();
  }

  String keys() {
    return issuer.keys();
  }

  /** One token a line. */
  Path file() {
    return file;
  }

  /** How many of them the peer has had; after these there are so many more. */
  int usedBefore(Peer peer, int next) throws IOException {
    int before = used.getOrDefault(peer.name(), 0);
    if (before + next > signed) {
      var tokens = sign(signed, before + next);
      Files.write(file, tokens, StandardOpenOption.APPEND);
      signed += tokens.size();
    }
    return before;
  }

  void used(Peer peer, int more) {
    used.merge(peer.name(), more, Integer::sum);
  }

  private List<String> sign(int from, int to) {
    var until = Date.from(Instant.now().plus(VALID));
    return IntStream.range(from, to)
        .parallel()
        .mapToObj(number -> issuer.claims().subject("new-" + number).expirationTime(until))
        .map(issuer::token)
        .toList();
  }

  @Override
  public void close() throws IOException {
    issuer.close();
    Files.delete(file);
  }
}
