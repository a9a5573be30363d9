package com.vocahire.signaling.http;

import com.vocahire.platform.http.PlainHttp;
import com.vocahire.signaling.InvalidSetting;
import com.vocahire.signaling.ProviderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who the provider is, where, and what time we allow it. */
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

  /** Empty when there is no such kind, which start-up has said. */
  public Optional<ProviderKind> kind() {
    return ProviderKind.named(kind);
  }

  /** {@code path} under the provider's base, which may or may not end with a slash. */
  public URI at(String path) {
    return URI.create(url.toString().replaceAll("/+$", "") + path);
  }

  /** The key an administrator has given us. */
  public Optional<String> key() {
    return key.filter(value -> !value.isBlank());
  }

  /** Until a connection stands. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** From the request to the whole answer, for a token, with everything asked again. */
  public Duration tokenTimeout() {
    return tokenTimeout;
  }

  /** From the request to the whole answer, for an exchange. */
  public Duration exchangeTimeout() {
    return exchangeTimeout;
  }

  public Duration shortestBudget() {
    return tokenTimeout.compareTo(exchangeTimeout) < 0 ? tokenTimeout : exchangeTimeout;
  }

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    InvalidSetting.unless(
        kind().isPresent(), "vocahire.provider.kind", "must be openai or azure", problems);
    InvalidSetting.unless(
        url.getHost() != null && List.of("http", "https").contains(url.getScheme()),
        "vocahire.provider.url",
        "must be an address that begins with https:// or http://",
        problems);
    InvalidSetting.unless(
        !PlainHttp.leavesThisMachine(url), "vocahire.provider.url", PlainHttp.REFUSED, problems);
    InvalidSetting.unless(
        url.getQuery() == null, "vocahire.provider.url", "must have no query", problems);
    InvalidSetting.unless(
        kind().filter(ProviderKind.AZURE::equals).isEmpty()
            || url.getPath().replaceAll("/+$", "").endsWith("/openai/v1"),
        "vocahire.provider.url",
        "must end with /openai/v1 where vocahire.provider.kind is azure",
        problems);
    positive(connectTimeout, "vocahire.provider.connect-timeout", problems);
    positive(tokenTimeout, "vocahire.provider.token-timeout", problems);
    positive(exchangeTimeout, "vocahire.provider.exchange-timeout", problems);
    return problems;
  }

  private static void positive(Duration limit, String key, List<String> problems) {
    InvalidSetting.unless(limit.compareTo(Duration.ZERO) > 0, key, "must be above zero", problems);
  }
}
