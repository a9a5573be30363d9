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
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The data that {@code interview.xhtml} renders for the browser client: where to sign in, the
 * heartbeat interval, and the texts. Nothing of it is secret; the page is public.
 */
@Named
@Dependent
public class InterviewPage {

  static final String BUNDLE = "com.vocahire.webapp.page.messages";

  /** Keys of the sentences that {@code interview.xhtml} itself shows. */
  private static final String OF_THE_MARKUP = "page.";

  /** Keys of the sentences that only recruiters' pages show. */
  private static final String OF_RECRUITERS = "hiring.";

  private final Optional<String> authority;
  private final String clientId;
  private final String scope;
  private final Duration heartbeatInterval;
  private final String hosts;
  private final Optional<String> language;
  private final boolean tracingDisabled;

  @Inject
  InterviewPage(
      @ConfigProperty(name = "vocahire.oidc.authority") Optional<String> authority,
      @ConfigProperty(name = "vocahire.oidc.client-id") String clientId,
      @ConfigProperty(name = "vocahire.oidc.scope") String scope,
      @ConfigProperty(name = "vocahire.page.heartbeat-interval") Duration heartbeatInterval,
      @ConfigProperty(name = "vocahire.page.frame-ancestors") Optional<String[]> frameAncestors,
      @ConfigProperty(name = "vocahire.interview.language") Optional<String> language,
      @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean tracingDisabled) {
    this.authority = authority;
    this.clientId = clientId;
    this.scope = scope;
    this.heartbeatInterval = heartbeatInterval;
    this.language = language;
    this.tracingDisabled = tracingDisabled;
    this.hosts = FrameAncestors.of(frameAncestors).hosts();
  }

  /** Returns the OpenID provider's issuer; null if a hosting page supplies the tokens. */
  public String getAuthority() {
    return authority.orElse(null);
  }

  public String getClientId() {
    return clientId;
  }

  public String getScope() {
    return scope;
  }

  /** The origins that may embed the page and then supply the tokens, separated by spaces. */
  public String getHosts() {
    return hosts;
  }

  /** Returns the interval of the page's heartbeats, in milliseconds. */
  public long getHeartbeatIntervalMs() {
    return heartbeatInterval.toMillis();
  }

  /**
   * Returns the default language of interviews if neither link nor candidate names one; null for
   * the page's language.
   */
  public String getLanguage() {
    return language.orElse(null);
  }

  /** Returns whether the page starts a trace with each attempt, because the server continues it. */
  public boolean isTraced() {
    return !tracingDisabled;
  }

  /** Returns the keys of the texts that the browser client shows to all but recruiters. */
  public List<String> getTexts() {
    return texts(key -> !key.startsWith(OF_RECRUITERS));
  }

  /** The keys of texts that the browser client shows, in the language of this view. */
  static List<String> texts(Predicate<String> wanted) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return ResourceBundle.getBundle(BUNDLE, locale).keySet().stream()
        .filter(key -> !key.startsWith(OF_THE_MARKUP))
        .filter(wanted)
        .sorted()
        .toList();
  }
}
