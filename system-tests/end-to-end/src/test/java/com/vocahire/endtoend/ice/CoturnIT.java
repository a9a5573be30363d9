package com.vocahire.endtoend.ice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vocahire.testkit.Coturn;
import com.vocahire.testkit.TurnCredential;
import com.vocahire.testkit.Waiting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the real coturn lets relay, asked by its own client. What it says is printed. */
@Tag("relay")
class CoturnIT {

  private static final Logger LOG = System.getLogger(CoturnIT.class.getName());

  private static final String SECRET = "the secret of this relay";

  /**
   * What coturn writes of a user whose password fits none of its secrets, or whose time is over.
   */
  private static final Pattern UNAUTHORIZED =
      Pattern.compile(
          "error 401: Unauthorized|Cannot find credentials of user|credentials are incorrect");

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
  @CsvSource({"UDP,", "TCP, -t"})
  void relaysForClientsWithASignedCredential(String transport, String option) {
    var options = option == null ? new String[0] : new String[] {option};

    var client = TurnClient.toOneAnother(coturn, TurnCredential.good("ada", SECRET), options);

    print("accepted, " + transport, client);
    assertThat(client.refusal()).isEmpty();
    assertThat(client.received()).isEqualTo(40);
  }

  @Test
  void refusesAForgedCredential() {
    var good = TurnCredential.good("ada", SECRET);
    var longer = TurnCredential.of("ada", Instant.now().plusSeconds(7200), SECRET).username();

    assertRefused("forged, signed with another secret", TurnCredential.good("ada", "guessed"));
    assertRefused("forged, its life made longer", good.renamed(longer));
    assertRefused("forged, another's name", good.renamed(good.username() + "m"));
    assertRefused("forged, no expiry", good.renamed("ada"));
  }

  @Test
  void refusesAnExpiredCredential() {
    assertRefused("expired", TurnCredential.of("ada", Instant.now().minusSeconds(2), SECRET));
  }

  @Test
  void refusesACredentialThatIsUsedAgainAfterItsTime() {
    var expiry = Instant.now().plusSeconds(3);
    var credential = TurnCredential.of("ada", expiry, SECRET);
    assertThat(TurnClient.asking(coturn, credential).atWork()).isTrue();

    Waiting.await("its end").until(() -> Instant.now().isAfter(expiry.plusSeconds(1)));

    assertRefused("reused after its time", credential);
  }

  @Test
  void refusesACredentialThatIsUsedAgainAfterTheSecretWasChanged() {
    var credential = TurnCredential.good("ada", SECRET);
    var old = "static-auth-secret=" + SECRET;
    try (var changing = Coturn.onLoopback("a.test", "static-auth-secret=new", old)) {
      assertThat(TurnClient.asking(changing, credential).atWork()).isTrue();
    }

    try (var changed = Coturn.onLoopback("a.test", "static-auth-secret=new")) {
      assertRefused("reused after the secret was changed", changed, credential);
    }
  }

  /** The realm is in no HMAC: only another secret keeps relays apart. */
  @Test
  void cannotRefuseACredentialOfAnotherRealmUnderTheSameSecret() {
    try (var other = Coturn.onLoopback("other.test", "static-auth-secret=" + SECRET)) {
      var client = TurnClient.asking(other, TurnCredential.good("ada", SECRET));

      print("used in another realm under the same secret", client);
      assertThat(client.atWork()).isTrue();
    }
  }

  /**
   * Allocations that no client releases are kept for ten minutes, so they need no running client.
   */
  @Test
  void boundsWhatOneUserHasWithAllCredentialsTogether() {
    var first = TurnCredential.of("ada", Instant.now().plusSeconds(600), SECRET);
    var second = TurnCredential.of("ada", Instant.now().plusSeconds(700), SECRET);
    assertThat(TurnClient.asking(coturn, first).atWork()).isTrue();

    var refused = TurnClient.asking(coturn, second);

    print("another credential of the same user", refused);
    assertThat(refused.refusal()).isEqualTo("486 (Allocation Quota Reached)");
    assertThat(TurnClient.asking(coturn, TurnCredential.good("bob", SECRET)).atWork()).isTrue();
  }

  private void assertRefused(String what, TurnCredential credential) {
    assertRefused(what, coturn, credential);
  }

  private static void assertRefused(String what, Coturn coturn, TurnCredential credential) {
    var client = TurnClient.toOneAnother(coturn, credential);

    print(what, client);
    coturn.logOf(credential).stream().distinct().forEach(line -> LOG.log(Level.INFO, line));
    assertThat(client.refusal()).isEqualTo(TurnClient.NOT_ALLOCATED);
    assertThat(coturn.logOf(credential)).anyMatch(line -> UNAUTHORIZED.matcher(line).find());
  }

  private static void print(String what, TurnClient client) {
    LOG.log(
        Level.INFO,
        String.format(
            "turnutils_uclient, %s: %s, %d messages received",
            what, client.refusal().isEmpty() ? "accepted" : client.refusal(), client.received()));
  }
}
