package com.vocahire.ice.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configured STUN servers. */
@ApplicationScoped
public class StunServers {

  /** RFC 7064, section 3.1. */
  private static final Pattern STUN = Pattern.compile("stuns?:[A-Za-z0-9.\\-\\[\\]:]+");

  private final List<String> urls;

  /** For the proxy only. */
  protected StunServers() {
    this(Optional.empty());
  }

  // An array: Payara cannot convert to an Optional of a List.
  @Inject
  public StunServers(@ConfigProperty(name = "vocahire.ice.stun-urls") Optional<String[]> urls) {
    this.urls = urls.stream().flatMap(Arrays::stream).map(String::strip).toList();
  }

  /** In the order of the configuration; what is not a STUN address is left out. */
  public List<String> urls() {
    return urls.stream().filter(url -> STUN.matcher(url).matches()).toList();
  }

  public List<String> invalid() {
    return urls.stream().filter(url -> !STUN.matcher(url).matches()).toList();
  }
}
