package com.vocahire.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the real coturn lets relay, asked by its own client. What it says is printed. */
class CoturnIT {

  private static final String SECRET = "the secret of this relay";
  private static final String UNAUTHORIZED = "401 (Unauthorized)";
  private static final Duration SOON = Duration.ofSeconds(20);

  private Coturn coturn;

  @BeforeEach
  void start() {
    coturn = Coturn.onLoopback("relay.test", "static-auth-secret=" + SECRET, "user-quota=4");
  }

  @AfterEach
  void stop() {
    coturn.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-X", "-t"})
  void relaysForWhoeverHasASignedCredentialByUdpAndTcp(String transport) {
    var client = TurnClient.toOneAnother(coturn, TurnCredential.good("ada", SECRET), transport);

    print("accepted, " + (transport.equals("-t") ? "TCP" : "UDP"), client);
    assertThat(client.refusal()).isEmpty();
    assertThat(client.received()).isEqualTo(40);
  }

  @Test
  void refusesAForgedCredential() {
    var good = TurnCredential.good("ada", SECRET);
    var later = Long.parseLong(good.username().split(":")[0]) + 3600;

    assertRefused("forged: signed with another secret", TurnCredential.good("ada", "guessed"));
    assertRefused("forged: its life made longer", good.renamed(later + ":ada"));
    assertRefused("forged: another's name", good.renamed(good.username() + "m"));
    assertRefused("forged: no expiry", good.renamed("ada"));
  }

  @Test
  void refusesAnExpiredCredential() {
    var expired = TurnCredential.of("ada", Instant.now().minusSeconds(2), SECRET);

    assertRefused("expired", expired);
  }

  @Test
  void refusesACredentialThatIsUsedAgainAfterItsTime() {
    var expiry = Instant.now().plusSeconds(3);
    var credential = TurnCredential.of("ada", expiry, SECRET);
    assertThat(TurnClient.to("127.0.0.1", coturn.port(), credential, "-y", "-m", "2").refusal())
        .isEmpty();

    Awaitility.await("its end")
        .atMost(SOON)
        .until(() -> Instant.now().isAfter(expiry.plusSeconds(1)));

    assertRefused("reused after its time", credential);
  }

  @Test
  void refusesACredentialThatIsUsedAgainAfterTheSecretWasChanged() {
    var credential = TurnCredential.good("ada", SECRET);
    try (var changing =
            Coturn.onLoopback("a.test", "static-auth-secret=new", "static-auth-secret=" + SECRET);
        var changed = Coturn.onLoopback("a.test", "static-auth-secret=new")) {
      assertThat(TurnClient.toOneAnother(changing, credential).received()).isEqualTo(40);

      var refused = TurnClient.toOneAnother(changed, credential);

      print("reused after the secret was changed", refused);
      assertThat(refused.refusal()).isEqualTo(UNAUTHORIZED);
    }
  }

  /** The realm is in no HMAC: only another secret keeps relays apart. */
  @Test
  void cannotRefuseACredentialOfAnotherRealmUnderTheSameSecret() {
    try (var other = Coturn.onLoopback("other.test", "static-auth-secret=" + SECRET)) {
      var client = TurnClient.toOneAnother(other, TurnCredential.good("ada", SECRET));

      assertThat(client.received()).isEqualTo(40);
    }
  }

  @Test
  void boundsWhatOneUserMayHaveWithAllCredentialsTogether() {
    var hour = Instant.now().plusSeconds(3600);
    var busy =
        TurnClient.begin(
            coturn.port(),
            TurnCredential.of("ada", hour, SECRET),
            List.of("-y", "-m", "4", "-n", "500", "-e", "127.0.0.1"));
    try {
      Awaitility.await("four at work")
          .atMost(SOON)
          .until(() -> refused("ada").equals("486 (Allocation Quota Reached)"));

      assertThat(refused("bob")).isEmpty();
    } finally {
      busy.process().destroy();
    }
  }

  private String refused(String user) {
    var client =
        TurnClient.to(
            "127.0.0.1", coturn.port(), TurnCredential.good(user, SECRET), "-y", "-m", "2");
    print("two more of " + user, client);
    return client.refusal();
  }

  private void assertRefused(String what, TurnCredential credential) {
    var client = TurnClient.toOneAnother(coturn, credential);
    print(what, client);
    assertThat(client.refusal()).isEqualTo(UNAUTHORIZED);
    assertThat(client.received()).isZero();
  }

  private static void print(String what, TurnClient client) {
    System.out.printf(
        "turnutils_uclient, %s: %s, %d messages received, exit %d%n",
        what,
        client.refusal().isEmpty() ? "allocated" : "error " + client.refusal(),
        client.received(),
        client.exit());
  }
}
