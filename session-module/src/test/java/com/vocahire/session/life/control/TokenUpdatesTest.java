package com.vocahire.session.life.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vocahire.session.Caller;
import com.vocahire.session.EndReason;
import com.vocahire.session.InterviewBrief;
import com.vocahire.session.InterviewFailure;
import com.vocahire.session.OpeningOrder;
import com.vocahire.session.SessionId;
import com.vocahire.session.SessionState;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.control.OverdueUpdates.Overdue;
import com.vocahire.session.opening.OpeningDecision;
import com.vocahire.session.testkit.OnMigratedDatabase;
import com.vocahire.session.testkit.TablesOnDatabase;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.session.tokens.ProviderSecret;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser's token decrypts the provider's secret once; every end of its session deletes it. */
@ExtendWith(OnMigratedDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // in place of the container
class TokenUpdatesTest {
  private static final String SECRET = "ek_of_the_provider_alone";
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final Optional<String> NONE = Optional.empty();
  private static final InterviewBrief BRIEF =
      new InterviewBrief("Cook", NONE, Optional.of("cook well"), NONE, NONE, NONE);

  private static DataSource database;
  private static TablesOnDatabase tables;

  private final Caller ada = new Caller("ada-" + UUID.randomUUID());
  private final SessionId id = created();
  private TokenUpdates tokens = tables.tokens;

  @BeforeAll
  static void start(DataSource migrated) {
    database = migrated;
    tables = new TablesOnDatabase(database);
  }

  @AfterAll
  static void stop() {
    tables.close();
  }

  @Test
  void theTokenIsOursAndEndsWithTheTimeForTheExchange() throws Exception {
    var token = minted();

    assertThat(token.value()).matches("vht_[A-Za-z0-9_-]{43}");
    assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(minted(created()).value()).isNotEqualTo(token.value());
    assertThat(row()).doesNotContain(SECRET).doesNotContain(token.value());
  }

  @Test
  void opensTheSecretForOneExchangeAndLeavesNothing() throws Exception {
    var token = minted();

    assertThat(permit(ada, token).secret()).contains(SECRET);
    assertThat(sealed()).isPresent();
    assertThat(commit(() -> tables.sessions.exchanging(id, NOW))).isTrue();

    assertThat(sealed()).isEmpty();
    assertThatThrownBy(() -> permit(ada, token)).isInstanceOf(InterviewFailure.class);
  }

  @Test
  void anotherCallersTokenOpensNothing() {
    var token = minted();

    assertThatThrownBy(() -> permit(new Caller("mallory"), token))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isGoneWhenTheSessionEnds() throws Exception {
    minted();
    commit(() -> tables.endings.ended(id, EndReason.ABANDONED, NOW));
    assertThat(sealed()).isEmpty();
  }

  @Test
  void isGoneWhenItsTimeIsOver() throws Exception {
    minted();
    var late = NOW.plus(Duration.ofMinutes(3));
    commit(() -> tables.overdue.end(Overdue.NOT_EXCHANGED, late, late));
    assertThat(sealed()).isEmpty();
  }

  @Test
  void isGoneWhenTheNextOpeningFindsItExpired() throws Exception {
    minted();
    var order =
        new OpeningOrder(ada, BRIEF, Optional.of("1"), SessionState.CREATED, Optional.empty());
    assertThat(commit(() -> tables.openings.begin(order, true, NOW.plus(Duration.ofMinutes(3)))))
        .isInstanceOf(OpeningDecision.Proceed.class);
    assertThat(sealed()).isEmpty();
  }

  @Test
  void isGoneWithAnErasure() throws Exception {
    minted();
    assertThat(commit(() -> tables.erasures.erase(id, ada, NOW))).isTrue();
    assertThat(sealed()).isEmpty();
  }

  @Test
  void noRowMayKeepItLonger() {
    minted();
    assertThatThrownBy(
            () -> update("update interview set state = 'EXCHANGING' where id = cast(? as uuid)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("secret_until_exchange");
  }

  @Test
  void theProvidersOwnIsHandedOutWhereThatIsConfigured() throws Exception {
    tokens = tables.tokens("provider");

    var token = minted();

    assertThat(token.value()).isEqualTo(SECRET);
    assertThat(sealed()).isEmpty();
    assertThat(permit(ada, token).secret()).contains(SECRET);
  }

  @Test
  void aProviderWithoutSecretsIsAskedUnderOurKeyWithTheBrief() {
    var token =
        commit(() -> tokens.minted(pending(id), ada, ProviderSecret.none("gpt-x"))).orElseThrow();

    var permit = permit(ada, token);

    assertThat(permit.secret()).isEmpty();
    assertThat(permit.model()).isEqualTo("gpt-x");
    assertThat(permit.brief().jobDescription()).contains("cook well");
  }

  private SessionId created() {
    var order =
        new OpeningOrder(ada, BRIEF, Optional.of("1"), SessionState.CREATED, Optional.empty());
    return commit(
        () -> {
          var decision = tables.openings.begin(order, true, NOW);
          return decision instanceof OpeningDecision.Proceed proceed ? proceed.id() : other(order);
        });
  }

  /** A caller has one interview at a time. */
  private static SessionId other(OpeningOrder order) {
    var bob = new Caller("bob-" + UUID.randomUUID());
    var again = new OpeningOrder(bob, order.brief(), Optional.of("1"), order.first(), order.key());
    return ((OpeningDecision.Proceed) tables.openings.begin(again, true, NOW)).id();
  }

  private EphemeralToken minted() {
    return minted(id);
  }

  private EphemeralToken minted(SessionId session) {
    var secret = ProviderSecret.of(new EphemeralToken(SECRET, NOW.plusSeconds(135), "gpt-x"));
    return commit(() -> tokens.minted(pending(session), ada, secret)).orElseThrow();
  }

  private static PendingExchange pending(SessionId session) {
    return new PendingExchange(session, Optional.empty());
  }

  private ExchangePermit permit(Caller caller, EphemeralToken token) {
    return commit(
        () -> {
          var interview = tables.sessions.find(id, ada).orElseThrow();
          return tokens.permit(interview, caller, token.value(), NONE, NOW);
        });
  }

  private static <T> T commit(Callable<T> work) {
    return tables.committed(work);
  }

  private Optional<String> sealed() throws SQLException {
    return Optional.ofNullable(
        value("select sealed_secret from interview where id = cast(? as uuid)"));
  }

  private String row() throws SQLException {
    return value("select cast(i as text) from interview i where id = cast(? as uuid)");
  }

  private String value(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, id.toString());
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private void update(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, id.toString());
      statement.executeUpdate();
    }
  }
}
