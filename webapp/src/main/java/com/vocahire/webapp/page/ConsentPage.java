package com.vocahire.webapp.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data of the consent question: its version, and the company's privacy page. */
@Named
@Dependent
public class ConsentPage {

  private final String version;
  private final Optional<URI> privacy;
  private final Duration timeLimit;
  private final Duration retention;

  @Inject
  ConsentPage(
      @ConfigProperty(name = "vocahire.consent.version") String version,
      @ConfigProperty(name = "vocahire.consent.privacy-url") Optional<URI> privacy,
      @ConfigProperty(name = "vocahire.session.time-limit") Duration timeLimit,
      @ConfigProperty(name = "vocahire.session.retention") Duration retention) {
    this.version = version;
    this.timeLimit = timeLimit;
    this.retention = retention;
    this.privacy = privacy.filter(ConsentPage::isOnTheWeb);
  }

  /** Any other scheme could run script in the page, or lead nowhere. */
  private static boolean isOnTheWeb(URI link) {
    return "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
  }

  /** The version of the text in the bundles; it is sent with the opening. */
  public String getVersion() {
    return version;
  }

  /** Returns how long an interview takes at most. */
  public long getMinutes() {
    return timeLimit.toMinutes();
  }

  /** Returns the retention in days, rounded up. */
  public long getDays() {
    return retention.plusDays(1).minusNanos(1).toDays();
  }

  /** The company's privacy page; null where it has none. */
  public String getPrivacyUrl() {
    return privacy.map(URI::toString).orElse(null);
  }
}
