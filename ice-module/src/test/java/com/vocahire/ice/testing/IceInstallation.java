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
    set(vendors, "configuration", new MapConfig(keys));
    set(vendors, "settings", settings);
    set(vendors, "http", http);
    set(vendors, "clock", clock);
    vendors.build();
  }

  private void configure() {
    set(settings, "vendors", Optional.ofNullable(keys.get("vendors")).map(list -> list.split(",")));
    set(settings, "policy", keys.get("policy"));
    set(settings, "lifetime", Duration.parse(keys.get("lifetime")));
    set(settings, "interview", Duration.ofMinutes(45));
    set(settings, "margin", Duration.parse(keys.get("margin")));
    set(settings, "timeout", Duration.parse(keys.get("timeout")));
    set(settings, "maxUrls", Integer.parseInt(keys.get("max-urls")));
    set(settings, "breakerFailures", Integer.parseInt(keys.get("breaker-failures")));
    set(settings, "breakerDelay", Duration.parse(keys.get("breaker-delay")));
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

  /** As the container injects what is configured. */
  private static void set(Object bean, String field, Object value) {
    try {
      var found = bean.getClass().getDeclaredField(field);
      found.setAccessible(true);
      found.set(bean, value);
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException(renamed);
    }
  }
}
