package com.vocahire.hiring.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.platform.Violations;
import com.vocahire.session.crypto.Digest;
import com.vocahire.session.crypto.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the installation's own keys and tokens. */
@ApplicationScoped
public class KeySettings {

  /** In bytes; a shorter secret could be found by brute force. */
  private static final int SHORTEST = 32;

  private static final Logger LOG = System.getLogger(KeySettings.class.getName());

  private final String issuer;
  private final Duration tokenLifetime;
  private final Duration rotation;
  private final Optional<String> secret;

  /** For the proxy only. */
  protected KeySettings() {
    this("", Duration.ZERO, Duration.ZERO, Optional.empty());
  }

  @Inject
  public KeySettings(
      @ConfigProperty(name = "vocahire.invitation.issuer") String issuer,
      @ConfigProperty(name = "vocahire.invitation.token-lifetime") Duration tokenLifetime,
      @ConfigProperty(name = "vocahire.invitation.key-rotation") Duration rotation,
      @ConfigProperty(name = "vocahire.invitation.key-secret") Optional<String> secret) {
    this.issuer = issuer;
    this.tokenLifetime = tokenLifetime;
    this.rotation = rotation;
    this.secret = secret.map(String::strip).filter(each -> !each.isEmpty());
  }

  void begin(@Observes Startup started) {
    validate().forEach(violation -> LOG.log(Level.ERROR, violation));
  }

  /** The {@code iss} and {@code aud} of the installation's tokens. */
  public String issuer() {
    return issuer;
  }

  /** How long a token is valid. */
  public Duration tokenLifetime() {
    return tokenLifetime;
  }

  /** How long a key signs. */
  public Duration rotation() {
    return rotation;
  }

  /** Under which private keys are stored; empty where no secret that can is configured. */
  public Optional<Seal> seal() {
    return seal("signing key");
  }

  /** Under which letters are stored that are not sent yet; empty as {@link #seal}. */
  public Optional<Seal> mailSeal() {
    return seal("letter");
  }

  private Optional<Seal> seal(String use) {
    return secret.filter(KeySettings::isLongEnough).map(each -> new Seal(Digest.of(use, each)));
  }

  /** Invalid settings, one sentence each; no secret is part of it. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(!issuer.isBlank(), "vocahire.invitation.issuer", "is empty");
    violations.unless(
        tokenLifetime.compareTo(Duration.ofMinutes(1)) >= 0,
        "vocahire.invitation.token-lifetime",
        "is below a minute");
    violations.unless(
        rotation.compareTo(tokenLifetime.multipliedBy(2)) >= 0,
        "vocahire.invitation.key-rotation",
        "is below two lifetimes of a token");
    violations.unless(
        secret.map(KeySettings::isLongEnough).orElse(true),
        "vocahire.invitation.key-secret",
        "has less than 32 characters: no link is accepted, no mail sent");
    return violations.sentences();
  }

  private static boolean isLongEnough(String secret) {
    return secret.getBytes(UTF_8).length >= SHORTEST;
  }
}
