package com.vocahire.ice.testing;

import com.vocahire.ice.settings.IceSettings;
import com.vocahire.ice.settings.StunServers;
import com.vocahire.ice.vendors.Vendors;
import com.vocahire.ice.vendors.http.VendorHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ICE module as an administrator has configured it, outside a server. */
@SuppressWarnings("UnnecessaryAssignment") // no framework injects here
public final class IceInstallation implements AutoCloseable {

  private final Map<String, String> keys;
  private final IceSettings settings = new IceSettings();
  private final VendorHttp http = new VendorHttp();
  private final Vendors vendors = new Vendors();

  /** Keys without their {@code vocahire.ice.}; what is not named is the default. */
  public IceInstallation(Clock clock, Map<String, String> named) {
    keys = new HashMap<>(Map.of("policy", "all", "lifetime", "PT2H", "margin", "PT15M"));
    keys.putAll(Map.of("timeout", "PT2S", "max-urls", "4", "breaker-failures", "3"));
    keys.put("breaker-delay", "PT30S");
    keys.putAll(named);
    configure();
    http.open(Thread::new, settings.times().timeout());
    vendors.configuration = new MapConfig(keys);
    vendors.settings = settings;
    vendors.http = http;
    vendors.clock = clock;
    vendors.build();
  }

  private void configure() {
    settings.vendors = Optional.ofNullable(keys.get("vendors")).map(list -> list.split(","));
    settings.policy = keys.get("policy");
    settings.lifetime = Duration.parse(keys.get("lifetime"));
    settings.interview = Duration.ofMinutes(45);
    settings.margin = Duration.parse(keys.get("margin"));
    settings.timeout = Duration.parse(keys.get("timeout"));
    settings.maxUrls = Integer.parseInt(keys.get("max-urls"));
    settings.breakerFailures = Integer.parseInt(keys.get("breaker-failures"));
    settings.breakerDelay = Duration.parse(keys.get("breaker-delay"));
  }

  public Vendors vendors() {
    return vendors;
  }

  public IceSettings settings() {
    return settings;
  }

  public StunServers stun() {
    return new StunServers(Optional.ofNullable(keys.get("stun-urls")).map(l -> l.split(",")));
  }

  VendorHttp http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
  }
}
