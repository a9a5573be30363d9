package com.vocahire.endtoend.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Coturn;
import com.vocahire.testkit.Rehearsal;
import com.vocahire.testkit.SelfSigned;
import com.vocahire.testkit.TurnCredential;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real coturn under the file that administrators get. What its client says is printed. */
@Tag("relay")
class CoturnFileIT {

  private static final Logger LOG = System.getLogger(CoturnFileIT.class.getName());

  private static final String SECRET = "the secret of this site";
  private static final String FORBIDDEN = "403 (Forbidden IP)";

  private static SelfSigned certificate;
  private static HardenedCoturnFile file;
  private static int tls;
  private static Coturn coturn;

  @BeforeAll
  static void start() throws Exception {
    int port = Rehearsal.freePort();
    tls = Rehearsal.freePort();
    certificate = SelfSigned.inside(Files.createTempDirectory("certificate"));
    file = HardenedCoturnFile.shipped().at(port, tls, SECRET, certificate);
    coturn = Coturn.under(file.lines(), port);
  }

  @AfterAll
  static void stop() {
    coturn.close();
  }

  @Test
  void everyOptionIsKnownAndNothingIsComplainedOf() {
    LOG.log(Level.INFO, "turnserver under the hardened file:");
    coturn.log().lines().distinct().forEach(line -> LOG.log(Level.INFO, line));

    assertThat(complaints(coturn)).isEmpty();
  }

  /** What the test above would see. */
  @Test
  void anOptionThatItDoesNotKnowIsComplainedOf() {
    try (var other = Coturn.onLoopback("x.test", "use-auth-secrets", "no-cly")) {
      assertThat(complaints(other))
          .anyMatch(line -> line.contains("use-auth-secrets"))
          .anyMatch(line -> line.contains("no-cly"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "10.0.0.1", "169.254.169.254", "192.168.1.1"})
  void peersThatAreNotOnTheInternetAreRefusedEvenToAGoodCredential(String peer) {
    var client = TurnClient.to(peer, coturn.port(), TurnCredential.good("ada", SECRET));

    print("peer " + peer, client);
    assertThat(client.said()).contains("allocate sent");
    assertThat(client.refusal()).isEqualTo(FORBIDDEN);
    assertThat(client.received()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-t", "-t -S"})
  void aGoodCredentialIsTakenByUdpTcpAndTlsAndABadOneIsNot(String options) {
    var transport = options.isEmpty() ? new String[0] : options.split(" ");
    int port = options.contains("-S") ? tls : coturn.port();

    var good = TurnClient.to("127.0.0.1", port, TurnCredential.good("ada", SECRET), transport);
    var bad = TurnClient.to("127.0.0.1", port, TurnCredential.good("ada", "guessed"), transport);

    print("good, " + options, good);
    print("bad, " + options, bad);
    assertThat(good.refusal()).as("the peer is refused, the user is not").isEqualTo(FORBIDDEN);
    assertThat(bad.refusal()).isEqualTo(TurnClient.NOT_ALLOCATED);
  }

  /** Ranges that deny too much would pass all the tests above. */
  @Test
  void peersThatTheFileDoesNotNameAreRelayedTo() throws Exception {
    int port = Rehearsal.freePort();
    var own = HardenedCoturnFile.shipped().at(port, Rehearsal.freePort(), SECRET, certificate);
    var lines = new ArrayList<>(own.lines());
    lines.removeIf(line -> line.startsWith("denied-peer-ip=127."));
    lines.add("allow-loopback-peers");
    try (var open = Coturn.under(lines, port)) {
      var client = TurnClient.toOneAnother(open, TurnCredential.good("eve", SECRET));

      print("a peer that is not denied", client);
      assertThat(client.refusal()).isEmpty();
      assertThat(client.received()).isEqualTo(40);
    }
  }

  @Test
  void theNumbersFitTogether() {
    assertThat(file.number("total-quota") * (long) file.number("max-bps"))
        .isEqualTo(file.number("bps-capacity"));
    assertThat(file.number("max-port") - file.number("min-port") + 1)
        .isGreaterThan(file.number("total-quota"));
  }

  /** A comment stands above every option, or above the group it is in. */
  @Test
  void everyOptionHasItsReason() throws Exception {
    var unexplained = new ArrayList<String>();
    boolean explained = false;
    for (var line : HardenedCoturnFile.shipped().lines()) {
      boolean reason = line.startsWith("# ") && !line.startsWith("# --");
      explained = reason || (explained && !line.isBlank());
      if (!line.isBlank() && !line.startsWith("#") && !explained) {
        unexplained.add(line);
      }
    }

    assertThat(unexplained).isEmpty();
  }

  private static List<String> complaints(Coturn coturn) {
    return coturn
        .log()
        .lines()
        .filter(
            line -> line.matches(".*(Bad configuration|ALERT|CONFIG ERROR|WARNING|CLI listener).*"))
        .toList();
  }

  private static void print(String what, TurnClient client) {
    LOG.log(
        Level.INFO,
        String.format(
            "turnutils_uclient, %s: %s",
            what, client.refusal().isEmpty() ? "accepted" : client.refusal()));
  }
}
