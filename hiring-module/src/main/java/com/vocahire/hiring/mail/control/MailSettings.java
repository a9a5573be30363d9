package com.vocahire.hiring.mail.control;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of mail to candidates. */
@ApplicationScoped
public class MailSettings {

  private static final Logger LOG = System.getLogger(MailSettings.class.getName());
  private static final String ADDRESS = "[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+";

  @Inject
  @ConfigProperty(name = "vocahire.mail.from")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "vocahire.mail.reply-to")
  Optional<String> replyTo;

  @Inject
  @ConfigProperty(name = "vocahire.mail.session")
  String[] sessions;

  @Inject
  @ConfigProperty(name = "vocahire.mail.time-zone")
  String timeZone;

  @Inject
  @ConfigProperty(name = "vocahire.mail.retry-delay")
  Duration retryDelay;

  @Inject
  @ConfigProperty(name = "vocahire.mail.retry-max-delay")
  Duration retryMaxDelay;

  @Inject
  @ConfigProperty(name = "vocahire.mail.give-up-after")
  Duration giveUpAfter;

  @Inject
  @ConfigProperty(name = "vocahire.mail.lease")
  Duration lease;

  @Inject
  @ConfigProperty(name = "vocahire.mail.max-per-sweep")
  int maxPerSweep;

  @Inject
  @ConfigProperty(name = "vocahire.mail.max-per-address")
  int maxPerAddress;

  @Inject
  @ConfigProperty(name = "vocahire.mail.reminder-before")
  Duration reminderBefore;

  void begin(@Observes Startup started) {
    validate().forEach(violation -> LOG.log(Level.ERROR, "{0}: no mail is sent", violation));
  }

  /** Whether there is a sender, and no setting is invalid. */
  public boolean isComplete() {
    return sender().isPresent() && validate().isEmpty();
  }

  /** The address that letters come from; without it none is sent. */
  public Optional<String> sender() {
    return from.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Where candidates write to who want a person. */
  public Optional<String> contact() {
    return replyTo.map(String::strip).filter(text -> !text.isEmpty()).or(this::sender);
  }

  /** JNDI names of mail sessions; the first that exists is used. */
  public List<String> sessions() {
    return List.of(sessions);
  }

  /** In which deadlines are written. */
  public ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** How long to wait after this attempt, from 1: twice as long each time. */
  public Duration delayAfter(int attempts) {
    var delay = retryDelay.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
    return delay.compareTo(retryMaxDelay) < 0 ? delay : retryMaxDelay;
  }

  /** After what time a letter is given up. */
  public Duration giveUpAfter() {
    return giveUpAfter;
  }

  /** For how long a node may try one letter before another node does. */
  public Duration lease() {
    return lease;
  }

  /** How many letters a node sends before it looks whether it stops. */
  public int maxPerSweep() {
    return maxPerSweep;
  }

  /** How many letters with a link one address gets from one position within 24 hours. */
  public int maxPerAddress() {
    return maxPerAddress;
  }

  /** How long before its end a link is reminded of; zero for never. */
  public Duration reminderBefore() {
    return reminderBefore;
  }

  /** Invalid settings, one sentence each; no address is part of it. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(isAddress(sender()), "vocahire.mail.from", "is no address");
    violations.unless(isAddress(contact()), "vocahire.mail.reply-to", "is no address");
    violations.unless(
        ZoneId.getAvailableZoneIds().contains(timeZone), "vocahire.mail.time-zone", "is unknown");
    violations.unlessPositive(retryDelay, "vocahire.mail.retry-delay");
    violations.unless(
        retryMaxDelay.compareTo(retryDelay) >= 0,
        "vocahire.mail.retry-max-delay",
        "must not be shorter than vocahire.mail.retry-delay");
    violations.unlessPositive(giveUpAfter, "vocahire.mail.give-up-after");
    violations.unlessPositive(lease, "vocahire.mail.lease");
    violations.unlessPositive(maxPerSweep, "vocahire.mail.max-per-sweep");
    violations.unlessPositive(maxPerAddress, "vocahire.mail.max-per-address");
    violations.unless(
        !reminderBefore.isNegative(), "vocahire.mail.reminder-before", "is below zero");
    return violations.sentences();
  }

  private static boolean isAddress(Optional<String> text) {
    return text.map(address -> address.matches(ADDRESS)).orElse(true);
  }
}
