package com.vocahire.hiring.invitation.control;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of invitations. */
@ApplicationScoped
public class InvitationLimits {

  private static final Logger LOG = System.getLogger(InvitationLimits.class.getName());
  private static final Duration SHORTEST = Duration.ofHours(1);

  private final Duration lifetime;
  private final int maxPerDay;
  private final int maxTriesPerMinute;
  private final Optional<URI> page;

  /** For the proxy only. */
  protected InvitationLimits() {
    this(Duration.ZERO, 0, 0, Optional.empty());
  }

  @Inject
  public InvitationLimits(
      @ConfigProperty(name = "vocahire.invitation.lifetime") Duration lifetime,
      @ConfigProperty(name = "vocahire.invitation.max-per-day") int maxPerDay,
      @ConfigProperty(name = "vocahire.invitation.max-tries-per-minute") int maxTriesPerMinute,
      @ConfigProperty(name = "vocahire.invitation.page") Optional<URI> page) {
    this.lifetime = lifetime;
    this.maxPerDay = maxPerDay;
    this.maxTriesPerMinute = maxTriesPerMinute;
    this.page = page;
  }

  void begin(@Observes Startup started) {
    validate().forEach(violation -> LOG.log(Level.ERROR, violation));
  }

  /** How long a link is valid. */
  public Duration lifetime() {
    return lifetime;
  }

  /** How many candidates a position may invite within 24 hours. */
  public int maxPerDay() {
    return maxPerDay;
  }

  /** How many links an address may exchange within a minute. */
  public int maxTriesPerMinute() {
    return maxTriesPerMinute;
  }

  /** Address of the interview page in links; empty: below the address a request was sent to. */
  public Optional<URI> page() {
    return page;
  }

  /** Invalid settings, one sentence each. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        lifetime.compareTo(SHORTEST) >= 0, "vocahire.invitation.lifetime", "is below an hour");
    violations.unless(maxPerDay > 0, "vocahire.invitation.max-per-day", "is not above 0");
    violations.unless(
        maxTriesPerMinute > 0, "vocahire.invitation.max-tries-per-minute", "is not above 0");
    violations.unless(
        page.filter(each -> !isPage(each)).isEmpty(),
        "vocahire.invitation.page",
        "is no http or https address without query and fragment");
    return violations.sentences();
  }

  private static boolean isPage(URI page) {
    return List.of("http", "https").contains(page.getScheme())
        && page.getHost() != null
        && page.getQuery() == null
        && page.getFragment() == null;
  }
}
