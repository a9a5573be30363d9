package com.vocahire.webapp.edge.forwarding;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whose word counts about where a request came from. */
final class TrustedProxies {

  private final List<Network> networks;
  private final ForwardedBy headers;

  TrustedProxies(List<Network> networks, ForwardedBy headers) {
    this.networks = networks;
    this.headers = headers;
  }

  /**
   * What the farthest trusted proxy tells: the hops are followed from the nearest, as long as who
   * asked was a trusted proxy itself. Empty when the peer is none, whatever its headers say.
   *
   * @param peer the other end of the connection
   * @param header the lines of a header by its name
   */
  Optional<Hop> told(String peer, Function<String, List<String>> header) {
    if (Address.of(peer).filter(this::trusted).isEmpty()) {
      return Optional.empty();
    }
    var hops = headers.hops(header);
    for (int nearest = hops.size() - 1; nearest > 0; nearest--) {
      if (hops.get(nearest).client().filter(this::trusted).isEmpty()) {
        return Optional.of(hops.get(nearest));
      }
    }
    return hops.stream().findFirst();
  }

  private boolean trusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
