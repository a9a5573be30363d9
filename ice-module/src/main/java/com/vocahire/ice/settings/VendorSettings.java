package com.vocahire.ice.settings;

import com.vocahire.platform.http.PlainHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings of one vendor. Collects those that are missing; no message contains a value. */
public final class VendorSettings {

  private final String prefix;
  private final Function<String, Optional<String>> configuration;
  private final List<String> violations = new ArrayList<>();

  /**
   * Reads one vendor's.
   *
   * @param configuration a key's value; empty where it has none
   */
  public VendorSettings(String vendor, Function<String, Optional<String>> configuration) {
    prefix = "vocahire.ice." + vendor + ".";
    this.configuration = configuration;
  }

  public Optional<String> optional(String key) {
    return configuration.apply(prefix + key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Empty text where it is missing. */
  public String required(String key) {
    var value = optional(key);
    if (value.isEmpty()) {
      violation(key, "is not set");
    }
    return value.orElse("");
  }

  public List<String> list(String key) {
    return Arrays.stream(required(key).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * An HTTP address without a trailing slash; a placeholder that is never called if the setting is
   * invalid.
   */
  public URI address(String key) {
    var text = required(key).replaceAll("/+$", "");
    try {
      var address = URI.create(text);
      if (PlainHttp.leavesThisMachine(address)) {
        violation(key, PlainHttp.RULE);
        return URI.create("http://localhost");
      }
      if (address.getHost() != null && List.of("https", "http").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      // reported below
    }
    if (!text.isEmpty()) {
      violation(key, "must be an address that begins with https:// or http://");
    }
    return URI.create("http://localhost");
  }

  public void violation(String key, String what) {
    violations.add(prefix + key + " " + what);
  }

  /** Returns the invalid settings found so far, as sentences that begin with the key. */
  public List<String> violations() {
    return List.copyOf(violations);
  }
}
