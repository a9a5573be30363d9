package com.vocahire.signaling.http;

import com.vocahire.platform.Violations;
import com.vocahire.platform.http.PlainHttp;
import com.vocahire.signaling.ProviderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kind, address, key and time limits of the provider. */
@ApplicationScoped
public class ProviderSettings {

  @Inject
  @ConfigProperty(name = "vocahire.provider.kind")
  String kind;

  @Inject
  @ConfigProperty(name = "vocahire.provider.url")
  URI url;

  @Inject
  @ConfigProperty(name = "vocahire.provider.key")
  Optional<String> key;

  @Inject
  @ConfigProperty(name = "vocahire.provider.connect-timeout")
  Duration connectTimeout;

  @Inject
  @ConfigProperty(name = "vocahire.provider.token-timeout")
  Duration tokenTimeout;

  @Inject
  @ConfigProperty(name = "vocahire.provider.exchange-timeout")
  Duration exchangeTimeout;

  /** Empty if the kind is invalid, which is logged at start-up. */
  public Optional<ProviderKind> kind() {
    return ProviderKind.named(kind);
  }

  /** {@code path} under the provider's base, which may or may not end with a slash. */
  public URI at(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + path);
  }

  /** The API key, if one is configured. */
  public Optional<String> key() {
    return key.filter(value -> !value.isBlank());
  }

  /** Returns the time limit of establishing a connection. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the time from the request to the complete answer, for a token, including retries. */
  public Duration tokenTimeout() {
    return tokenTimeout;
  }

  /** Returns the time from the request to the whole answer, for an exchange. */
  public Duration exchangeTimeout() {
    return exchangeTimeout;
  }

  public Duration shortestBudget() {
    return tokenTimeout.compareTo(exchangeTimeout) < 0 ? tokenTimeout : exchangeTimeout;
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(kind().isPresent(), "vocahire.provider.kind", "must be openai or azure");
    validateUrl(violations);
    violations.unlessPositive(connectTimeout, "vocahire.provider.connect-timeout");
    violations.unlessPositive(tokenTimeout, "vocahire.provider.token-timeout");
    violations.unlessPositive(exchangeTimeout, "vocahire.provider.exchange-timeout");
    return violations.sentences();
  }

  private void validateUrl(Violations violations) {
    var key = "vocahire.provider.url";
    violations.unless(
        url.getHost() != null && List.of("http", "https").contains(url.getScheme()),
        key,
        "must be an address that begins with https:// or http://");
    violations.unless(!PlainHttp.leavesThisMachine(url), key, PlainHttp.RULE);
    violations.unless(url.getQuery() == null, key, "must have no query");
    violations.unless(
        kind().filter(ProviderKind.AZURE::equals).isEmpty()
            || url.getPath().replaceAll("/+$", "").endsWith("/openai/v1"),
        key,
        "must end with /openai/v1 where vocahire.provider.kind is azure");
  }
}
