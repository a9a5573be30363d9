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

/** The vendors that are configured, in the order in which they are asked. */
@ApplicationScoped
public class Vendors {

  @Inject Config configuration;
  @Inject IceSettings settings;
  @Inject VendorHttp http;
  @Inject Clock clock;

  private List<TurnVendor> inOrder;
  private List<TurnVendor> xirsysFirst;
  private List<String> problems;

  @PostConstruct
  public void build() {
    var building = new VendorFactory(this::value, settings, http, clock);
    inOrder = settings.vendors().stream().map(building::named).toList();
    var xirsys = VendorKind.XIRSYS.word();
    problems = building.problems();
    // One that is asked on its own route only need not be configured: no problem then.
    var first = inOrder.stream().filter(vendor -> vendor.name().equals(xirsys)).findFirst();
    var all = new ArrayList<TurnVendor>();
    all.add(first.orElseGet(() -> building.named(xirsys)));
    inOrder.stream().filter(vendor -> !vendor.name().equals(xirsys)).forEach(all::add);
    xirsysFirst = List.copyOf(all);
  }

  /** As the administrator ordered them. */
  public List<TurnVendor> inOrder() {
    return inOrder;
  }

  /** Xirsys, and then the others. */
  public List<TurnVendor> xirsysFirst() {
    return xirsysFirst;
  }

  /** Whether an answer of this source is Xirsys' own. */
  public boolean isOfXirsys(String source) {
    return source.equals(VendorKind.XIRSYS.word());
  }

  /** One of {@link #inOrder} for a single question: nothing is kept, nothing rests. */
  public TurnVendor alone(String name) {
    return new VendorFactory(this::value, settings, http, clock).alone(name);
  }

  private Optional<String> value(String key) {
    return configuration.getOptionalValue(key, String.class);
  }

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    return problems;
  }
}
