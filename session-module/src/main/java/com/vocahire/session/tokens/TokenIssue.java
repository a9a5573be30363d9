package com.vocahire.session.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose token an opening hands to the browser, and how long the provider's own has to serve. */
@ApplicationScoped
public class TokenIssue {

  /** The least and the most that a provider's secret may last ({@code expires_after.seconds}). */
  private static final Duration SHORTEST = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofHours(2);

  private final String token;
  private final Duration offerTimeout;

  /** For the proxy only. */
  protected TokenIssue() {
    this(null, Duration.ZERO);
  }

  /** As configured. */
  @Inject
  public TokenIssue(
      @ConfigProperty(name = "vocahire.session.token") String token,
      @ConfigProperty(name = "vocahire.session.exchange-within") Duration offerTimeout) {
    this.token = token;
    this.offerTimeout = offerTimeout;
  }

  /**
   * Returns whether browsers get the provider's own secret, which starts calls that are not
   * recorded here.
   */
  public boolean handsOutProvidersSecret() {
    return "provider".equals(token);
  }

  /**
   * The shortest that serves: from the opening to the last moment in which an exchange may begin,
   * and that exchange itself; in whole seconds, within the provider's bounds.
   *
   * @param exchange the limit of the exchange with the provider
   */
  public Duration secretLasts(Duration exchange) {
    var needed = Duration.ofSeconds(offerTimeout.plus(exchange).plusMillis(999).toSeconds());
    if (needed.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return needed.compareTo(LONGEST) > 0 ? LONGEST : needed;
  }

  /**
   * Validates the settings. Returns a sentence for each invalid one, which begins with its key.
   *
   * @param exchange the limit of the exchange with the provider
   */
  public List<String> validate(Duration exchange) {
    if (!List.of("own", "provider").contains(token)) {
      return List.of("vocahire.session.token must be own or provider");
    }
    return offerTimeout.plus(exchange).compareTo(LONGEST) <= 0
        ? List.of()
        : List.of(
            "vocahire.session.exchange-within and vocahire.provider.exchange-timeout must be two"
                + " hours together at most");
  }
}
