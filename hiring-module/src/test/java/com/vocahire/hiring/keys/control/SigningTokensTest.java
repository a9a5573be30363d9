package com.vocahire.hiring.keys.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.hiring.HiringFailure;
import com.vocahire.hiring.HiringFailure.Kind;
import com.vocahire.hiring.keys.KeySettings;
import com.vocahire.hiring.testkit.MovedClock;
import com.vocahire.hiring.testkit.TestDatabase;
import com.vocahire.hiring.testkit.TestTransaction;
import com.vocahire.platform.json.JsonValues;
import java.security.Signature;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class SigningTokensTest {

  private static final Duration ROTATION = Duration.ofDays(90);
  private static final Optional<String> SECRET = Optional.of("a secret of 32 characters or so!");

  private final MovedClock clock = new MovedClock();
  private final DataSource database;
  private final TestTransaction transaction;
  private final SigningKeyTable table;
  private final SigningTokens tokens;

  SigningTokensTest(DataSource database) {
    this.database = database;
    transaction = new TestTransaction(database);
    table = new SigningKeyTable(transaction.entities());
    tokens = with(SECRET);
  }

  private SigningTokens with(Optional<String> secret) {
    var settings = new KeySettings("urn:us", Duration.ofMinutes(10), ROTATION, secret);
    return new SigningTokens(transaction, table, settings, clock);
  }

  @BeforeEach
  void withoutKeys() {
    transaction.run(() -> table.deleteBefore(clock.now.plus(ROTATION.multipliedBy(9))));
  }

  @AfterEach
  void close() {
    transaction.close();
  }

  @Test
  void signsATokenThatThePublishedKeyVerifies() throws Exception {
    var token = tokens.signed(tokens.signer(), "invitation:1");

    var parts = token.value().split("\\.", -1);
    var key = transaction.in(() -> table.all().get(0));
    var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifying.initVerify(key.publicKey());
    verifying.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
    assertThat(verifying.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    var claims = JsonValues.parse(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
    assertThat(claims.getString("iss")).isEqualTo("urn:us");
    assertThat(claims.getString("sub")).isEqualTo("invitation:1");
    assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(600);
    assertThat(token.expiresAt()).isEqualTo(clock.now.plusSeconds(600));
    assertThat(token.toString()).doesNotContain(parts[2]);
  }

  @Test
  void oneKeySignsUntilItsRotation() {
    var first = tokens.signer().id();
    clock.now = clock.now.plus(ROTATION).minusSeconds(1);
    assertThat(tokens.signer().id()).isEqualTo(first);

    clock.now = clock.now.plusSeconds(1);

    var second = tokens.signer().id();
    assertThat(second).isNotEqualTo(first);
    assertThat(ids()).containsExactly(second, first);
    clock.now = clock.now.plus(ROTATION).plusSeconds(1);
    assertThat(ids()).contains(second);
    assertThat(tokens.signer().id()).isNotEqualTo(second);
    assertThat(ids()).doesNotContain(first);
  }

  @Test
  void anotherSecretGetsAnotherKeyAndTheOneBeforeStaysPublished() {
    var before = tokens.signer().id();

    var after = with(Optional.of("another secret of 32 characters!")).signer().id();

    assertThat(ids()).containsExactlyInAnyOrder(after, before);
  }

  @Test
  void withoutASecretNoKeyIsMade() {
    for (var none : new String[] {"", "too short"}) {
      assertThatThrownBy(() -> with(Optional.of(none)).signer())
          .isInstanceOfSatisfying(
              HiringFailure.class,
              failure -> assertThat(failure.kind()).isEqualTo(Kind.KEYS_UNAVAILABLE));
    }
    assertThat(ids()).isEmpty();
  }

  @Test
  void thePrivateKeyIsNowhereInTheTable() throws Exception {
    var encoded = Base64.getEncoder().encodeToString(tokens.signer().key().getEncoded());

    assertThat(rows()).isNotEmpty().doesNotContain(encoded);
  }

  private List<String> ids() {
    return transaction.in(() -> table.all().stream().map(key -> key.id()).toList());
  }

  private String rows() throws SQLException {
    try (var connection = database.getConnection();
        var reading =
            connection.prepareStatement(
                "select string_agg(cast(k as text), ' ') from signing_key k");
        var row = reading.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
