package com.vocahire.webapp.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the page's question for consent refers to: its version, and the company's own words. */
@Named
@Dependent
public class ConsentPage {

  private final String version;
  private final Optional<URI> privacy;

  @Inject
  ConsentPage(
      @ConfigProperty(name = "vocahire.consent.version") String version,
      @ConfigProperty(name = "vocahire.consent.privacy-url") Optional<URI> privacy) {
    this.version = version;
    this.privacy = privacy.filter(ConsentPage::isOnTheWeb);
  }

  /** Any other scheme would run in the page, or lead nowhere. */
  private static boolean isOnTheWeb(URI link) {
    return "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
  }

  /** Of the text in the bundles; it is sent with the opening. */
  public String getVersion() {
    return version;
  }

  /** The company's privacy page; null where it has none. */
  public String getPrivacyUrl() {
    return privacy.map(URI::toString).orElse(null);
  }
}
