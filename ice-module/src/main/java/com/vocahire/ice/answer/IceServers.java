package com.vocahire.ice.answer;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.IceServerList;
import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorRequestCompleted;
import com.vocahire.ice.settings.IceSettings;
import com.vocahire.ice.settings.StunServers;
import com.vocahire.ice.vendors.VendorChain;
import com.vocahire.ice.vendors.VendorChain.Served;
import com.vocahire.ice.vendors.Vendors;
import com.vocahire.platform.request.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Facade: the ICE servers for one interview. No stage ever fails: if no vendor provides relays, the
 * list has STUN only, and without configured STUN servers it is empty, so that only direct paths
 * can be found.
 */
@ApplicationScoped
public class IceServers {

  private final Vendors vendors;
  private final StunServers stun;
  private final IceSettings settings;
  private final Clock clock;
  private final Event<VendorRequestCompleted> completed;

  /** For the proxy only. */
  protected IceServers() {
    this(null, null, null, null, null);
  }

  @Inject
  IceServers(
      Vendors vendors,
      StunServers stun,
      IceSettings settings,
      Clock clock,
      Event<VendorRequestCompleted> completed) {
    this.vendors = vendors;
    this.stun = stun;
    this.settings = settings;
    this.clock = clock;
    this.completed = completed;
  }

  /**
   * Returns the servers of the first vendor that provides relays, for the caller with this {@code
   * sub}.
   */
  public CompletionStage<IceServerList> of(String subject) {
    return first(vendors.inOrder(), subject);
  }

  /** The same without any request to a vendor; empty if the first vendor needs one. */
  public Optional<IceServerList> synchronous(String subject) {
    var first = vendors.inOrder().stream().findFirst();
    boolean local = first.map(TurnVendor::isLocal).orElse(true);
    return local ? Optional.of(of(subject).toCompletableFuture().join()) : Optional.empty();
  }

  /**
   * Returns the same, with Xirsys before all other vendors, whether it is configured or not; so it
   * is degraded unless Xirsys answered.
   */
  public CompletionStage<IceServerList> fromXirsys(String subject) {
    return first(vendors.xirsysFirst(), subject);
  }

  private CompletionStage<IceServerList> first(List<TurnVendor> order, String subject) {
    return RequestId.carried(VendorChain.first(order, subject, completed::fire))
        .thenApply(this::list);
  }

  private IceServerList list(Served served) {
    return served
        .relays()
        .map(relays -> list(served, relays))
        .orElseGet(() -> withoutRelay(served));
  }

  private IceServerList list(Served served, Relays relays) {
    return new IceServerList(
        relays.servers(),
        relays.expiresAt(),
        served.source(),
        served.degraded(),
        settings.policy());
  }

  private IceServerList withoutRelay(Served served) {
    List<String> urls = stun.urls();
    var servers = urls.isEmpty() ? List.<IceServer>of() : List.of(IceServer.stun(urls));
    var expiresAt = clock.instant().plus(settings.lifetime());
    var source = urls.isEmpty() ? "none" : "stun";
    return new IceServerList(servers, expiresAt, source, served.degraded(), settings.policy());
  }
}
