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
 * Facade for diagnostics: each vendor and each server on its own, without chain, cache and circuit
 * breaker.
 */
@ApplicationScoped
public class TurnDiagnosis {

  @Inject Vendors vendors;
  @Inject StunServers stun;

  /** The vendors in the order in which interviews use them; empty if only STUN is configured. */
  public List<String> vendors() {
    return vendors.inOrder().stream().map(TurnVendor::name).toList();
  }

  /**
   * Requests relays from one vendor, bypassing its cache.
   *
   * @return fails with {@link VendorFailed} only
   */
  public CompletionStage<Relays> relays(String vendor, String subject) {
    return vendors.uncached(vendor).relays(subject);
  }

  /** Returns the STUN servers for browsers. */
  public List<String> stun() {
    return stun.urls();
  }

  /**
   * Sends a binding request to a STUN server, or allocates a relay at a TURN server and releases
   * it. Blocks until the answer or the limit.
   *
   * @param server the server whose credential is used
   * @param url one of the server's addresses
   * @param limit time limit of all requests together
   * @return the time that it took
   * @throws RelayRefused if the server fails the request
   */
  public Duration probe(IceServer server, String url, Duration limit) throws RelayRefused {
    return ProbingServers.of(server, url, limit);
  }
}
