package com.vocahire.ice.diagnosis;

import com.vocahire.ice.IceServer;
import com.vocahire.ice.RelayRefused;
import com.vocahire.ice.Relays;
import com.vocahire.ice.TurnVendor;
import com.vocahire.ice.VendorFailed;
import com.vocahire.ice.settings.StunServers;
import com.vocahire.ice.stun.ProbingServers;
import com.vocahire.ice.vendors.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Facade for diagnostics: each vendor and each server by itself, without chain, cache or breaker.
 */
@ApplicationScoped
public class TurnDiagnosis {

  @Inject Vendors vendors;
  @Inject StunServers stun;

  /** In the order in which interviews ask them; empty where only STUN is configured. */
  public List<String> vendors() {
    return vendors.inOrder().stream().map(TurnVendor::name).toList();
  }

  /**
   * Asks one of them now, whatever is kept of it.
   *
   * @return fails with {@link VendorFailed} only
   */
  public CompletionStage<Relays> relays(String vendor, String subject) {
    return vendors.alone(vendor).relays(subject);
  }

  /** The STUN servers that browsers are given. */
  public List<String> stun() {
    return stun.urls();
  }

  /**
   * Asks a STUN server how we look, or a TURN server for a relay, which is given back. Waits.
   *
   * @param server whose credential is used
   * @param url one of its addresses
   * @param limit of all of it
   * @return how long that took
   * @throws RelayRefused when it does not do that
   */
  public Duration reach(IceServer server, String url, Duration limit) throws RelayRefused {
    return ProbingServers.of(server, url, limit);
  }
}
