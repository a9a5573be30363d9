package com.vocahire.ice.settings;

import com.vocahire.platform.http.PlainHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is configured of one vendor. Remembers what is missing; values are never told. */
public final class VendorSettings {

  private final String prefix;
  private final Function<String, Optional<String>> configuration;
  private final List<String> problems = new ArrayList<>();

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
      problem(key, "is not set");
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
   * An address of HTTP without a slash at its end; somewhere that nobody asks, where it is none.
   */
  public URI address(String key) {
    var text = required(key).replaceAll("/+$", "");
    try {
      var address = URI.create(text);
      if (PlainHttp.leavesThisMachine(address)) {
        problem(key, PlainHttp.REFUSED);
        return URI.create("http://localhost");
      }
      if (address.getHost() != null && List.of("https", "http").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      // said below
    }
    if (!text.isEmpty()) {
      problem(key, "must be an address that begins with https:// or http://");
    }
    return URI.create("http://localhost");
  }

  public void problem(String key, String what) {
    problems.add(prefix + key + " " + what);
  }

  /** Those found so far, as sentences that name the key. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
