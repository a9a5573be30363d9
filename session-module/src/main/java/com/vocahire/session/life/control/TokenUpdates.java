package com.vocahire.session.life.control;

import com.vocahire.session.Caller;
import com.vocahire.session.SessionState;
import com.vocahire.session.crypto.Digest;
import com.vocahire.session.idempotency.OpeningTable;
import com.vocahire.session.idempotency.PendingExchange;
import com.vocahire.session.life.entity.Interview;
import com.vocahire.session.tokens.EphemeralToken;
import com.vocahire.session.tokens.ExchangePermit;
import com.vocahire.session.tokens.ExchangeToken;
import com.vocahire.session.tokens.ProviderSecret;
import com.vocahire.session.tokens.TokenIssue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/**
 * What the browser is given for its one exchange, and what the provider gave us. Of the token only
 * a digest is kept; the provider's secret is sealed under the token, so a reader of the table can
 * use neither. Every step that leaves CREATED deletes the secret from the row.
 */
@Dependent
public final class TokenUpdates {

  private final EntityManager entities;
  private final OpeningTable repeats;
  private final InterviewQueries archive;
  private final TokenIssue issue;

  @Inject
  public TokenUpdates(
      EntityManager entities, OpeningTable repeats, InterviewQueries archive, TokenIssue issue) {
    this.entities = entities;
    this.repeats = repeats;
    this.archive = archive;
    this.issue = issue;
  }

  /** The token for the browser, also sealed for repeats; empty when the session is over. */
  public Optional<EphemeralToken> minted(
      PendingExchange exchange, Caller caller, ProviderSecret secret) {
    var interview = entities.find(Interview.class, exchange.id().value());
    var token = token(interview.view().expiresAt(), secret);
    int changed =
        entities
            .createQuery(
                "update Interview i set i.tokenDigest = :digest, i.model = :model,"
                    + " i.sealedSecret = :secret where i.id = :id and i.state = :created")
            .setParameter("digest", Digest.of(token.value()))
            .setParameter("model", secret.model())
            .setParameter("secret", sealed(token, exchange, caller, secret).orElse(null))
            .setParameter("id", exchange.id().value())
            .setParameter("created", SessionState.CREATED)
            .executeUpdate();
    exchange.seal().ifPresent(seal -> repeats.answered(exchange.id(), seal.close(token.toJson())));
    return changed == 1 ? Optional.of(token) : Optional.empty();
  }

  private EphemeralToken token(Instant expires, ProviderSecret secret) {
    return secret
        .token()
        .filter(theirs -> issue.handsOutProvidersSecret())
        .orElseGet(
            () -> new EphemeralToken(ExchangeToken.random().value(), expires, secret.model()));
  }

  private static Optional<String> sealed(
      EphemeralToken token, PendingExchange exchange, Caller caller, ProviderSecret secret) {
    var ours = new ExchangeToken(token.value());
    return secret
        .token()
        .filter(theirs -> ours.isOurs())
        .map(theirs -> ours.seal(exchange.id(), caller).close(theirs.value()));
  }

  /**
   * The permit of an exchange, where the caller's token is this session's.
   *
   * @param expected the model that the caller expects, if any
   * @throws InterviewFailure as {@link Interview#requireFits} does
   */
  public ExchangePermit permit(
      Interview interview, Caller caller, String token, Optional<String> expected, Instant now) {
    var model = interview.requireFits(token, expected, now);
    var brief = interview.brief(archive.material(interview.id()));
    return new ExchangePermit(model, secret(interview, caller, new ExchangeToken(token)), brief);
  }

  private static Optional<String> secret(Interview interview, Caller caller, ExchangeToken token) {
    return token.isOurs()
        ? interview.sealedSecret().map(token.seal(interview.id(), caller)::open)
        : Optional.of(token.value());
  }
}
