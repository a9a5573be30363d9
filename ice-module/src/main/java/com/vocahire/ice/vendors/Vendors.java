package com.vocahire.ice.vendors;

import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.settings.IceSettings;
import com.vocahire.ice.settings.VendorKind;
import com.vocahire.ice.vendors.http.VendorHttp;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The configured vendors, in the order in which they are used. */
@ApplicationScoped
public class Vendors {

  @Inject Config configuration;
  @Inject IceSettings settings;
  @Inject VendorHttp http;
  @Inject Clock clock;

  private List<TurnVendor> inOrder;
  private List<TurnVendor> xirsysFirst;
  private List<String> violations;

  @PostConstruct
  public void build() {
    var building = new VendorFactory(this::value, settings, http, clock);
    inOrder = settings.vendors().stream().map(building::named).toList();
    var xirsys = VendorKind.XIRSYS.word();
    violations = building.violations();
    // A vendor that is used on its own route only need not be configured, so this adds no
    // violation.
    var first = inOrder.stream().filter(vendor -> vendor.name().equals(xirsys)).findFirst();
    var all = new ArrayList<TurnVendor>();
    all.add(first.orElseGet(() -> building.named(xirsys)));
    inOrder.stream().filter(vendor -> !vendor.name().equals(xirsys)).forEach(all::add);
    xirsysFirst = List.copyOf(all);
  }

  /** Returns the vendors in the configured order. */
  public List<TurnVendor> inOrder() {
    return inOrder;
  }

  /** Xirsys, and then the others. */
  public List<TurnVendor> xirsysFirst() {
    return xirsysFirst;
  }

  /** Returns one of {@link #inOrder} for a single request, without cache and circuit breaker. */
  public TurnVendor uncached(String name) {
    return new VendorFactory(this::value, settings, http, clock).uncached(name);
  }

  private Optional<String> value(String key) {
    return configuration.getOptionalValue(key, String.class);
  }

  /**
   * The invalid settings that were found when the vendors were created, as sentences that begin
   * with the key.
   */
  public List<String> violations() {
    return violations;
  }
}
