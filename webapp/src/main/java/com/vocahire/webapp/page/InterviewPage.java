package com.vocahire.webapp.page;

import com.vocahire.webapp.edge.headers.FrameAncestors;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What {@code interview.xhtml} renders for the browser client: where to sign in, how often to say
 * that it is there, and the sentences to show. Nothing in it is secret; the page is public.
 */
@Named
@Dependent
public class InterviewPage {

  static final String BUNDLE = "com.vocahire.webapp.page.messages";

  /** Keys of the sentences that {@code interview.xhtml} itself shows. */
  private static final String OF_THE_MARKUP = "page.";

  private final Optional<String> authority;
  private final String clientId;
  private final String scope;
  private final Duration aliveEvery;
  private final String hosts;
  private final Optional<String> language;
  private final boolean untraced;

  @Inject
  InterviewPage(
      @ConfigProperty(name = "vocahire.oidc.authority") Optional<String> authority,
      @ConfigProperty(name = "vocahire.oidc.client-id") String clientId,
      @ConfigProperty(name = "vocahire.oidc.scope") String scope,
      @ConfigProperty(name = "vocahire.page.alive-every") Duration aliveEvery,
      @ConfigProperty(name = "vocahire.page.frame-ancestors") Optional<String[]> frameAncestors,
      @ConfigProperty(name = "vocahire.interview.language") Optional<String> language,
      @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean untraced) {
    this.authority = authority;
    this.clientId = clientId;
    this.scope = scope;
    this.aliveEvery = aliveEvery;
    this.language = language;
    this.untraced = untraced;
    this.hosts = FrameAncestors.of(frameAncestors).hosts();
  }

  /** The OpenID provider's issuer; null where a hosting page hands out the tokens. */
  public String getAuthority() {
    return authority.orElse(null);
  }

  public String getClientId() {
    return clientId;
  }

  public String getScope() {
    return scope;
  }

  /** Who may embed the page and then hands out the tokens, separated by spaces. */
  public String getHosts() {
    return hosts;
  }

  /** How often the page tells the server that it is there, in milliseconds. */
  public long getAliveEveryMs() {
    return aliveEvery.toMillis();
  }

  /** The interview's language where neither link nor candidate names one; null: the page's. */
  public String getLanguage() {
    return language.orElse(null);
  }

  /** Whether the page begins a trace with each attempt, since the server goes on with it. */
  public boolean isTraced() {
    return !untraced;
  }

  /** Keys of the sentences that the browser shows when their moment comes. */
  public List<String> getTexts() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return ResourceBundle.getBundle(BUNDLE, locale).keySet().stream()
        .filter(key -> !key.startsWith(OF_THE_MARKUP))
        .sorted()
        .toList();
  }
}
