package com.vocahire.session.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vocahire.platform.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which keys people stand in audit, receipts and reports, and how long the audit is kept. */
@ApplicationScoped
public class AuditSettings {

  /** In characters; a shorter key could be found by brute force. */
  static final int SHORTEST = 32;

  private final String key;
  private final List<String> oldKeys;
  private final Duration retention;

  /** For the proxy only. */
  protected AuditSettings() {
    this(Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  @Inject
  public AuditSettings(
      @ConfigProperty(name = "vocahire.audit.key") Optional<String> key,
      @ConfigProperty(name = "vocahire.audit.old-keys") Optional<String> oldKeys,
      @ConfigProperty(name = "vocahire.audit.retention") Duration retention) {
    this.key = key.map(String::strip).orElse("");
    this.oldKeys = oldKeys.stream().flatMap(AuditSettings::split).toList();
    this.retention = retention;
  }

  private static Stream<String> split(String keys) {
    return Pattern.compile(",").splitAsStream(keys).map(String::strip).filter(k -> !k.isEmpty());
  }

  /** The configured keys that are long enough: the first makes pseudonyms, all find them. */
  List<byte[]> keys() {
    return Stream.concat(Stream.of(key), oldKeys.stream())
        .filter(each -> each.length() >= SHORTEST)
        .map(each -> each.getBytes(UTF_8))
        .toList();
  }

  /** Whether the database's own key makes pseudonyms, because none that can is configured. */
  boolean isKeyOfDatabase() {
    return key.length() < SHORTEST;
  }

  /** Invalid settings, one sentence each; no key's value is part of it. */
  public List<String> validate() {
    var violations = new Violations();
    violations.unless(
        key.isEmpty() || key.length() >= SHORTEST,
        "vocahire.audit.key",
        "has less than 32 characters: the database's own is used");
    violations.unless(
        oldKeys.stream().allMatch(each -> each.length() >= SHORTEST),
        "vocahire.audit.old-keys",
        "has one of less than 32 characters: it is left out");
    return violations.sentences();
  }

  /** Returns how long a row of the audit is kept; {@code audit_retention} is the minimum. */
  public Duration retention() {
    return retention;
  }
}
