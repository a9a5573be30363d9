package com.vocahire.webapp.edge.forwarding;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The proxies whose forwarding headers are trusted. */
final class TrustedProxies {

  private final List<Network> networks;
  private final ForwardedBy headers;

  TrustedProxies(List<Network> networks, ForwardedBy headers) {
    this.networks = networks;
    this.headers = headers;
  }

  /**
   * The hop reported by the farthest trusted proxy: hops are followed from the nearest, as long as
   * the client of a hop is a trusted proxy itself. Empty if the peer is not trusted, whatever its
   * headers say.
   *
   * @param peer the other end of the connection
   * @param header the lines of a header by its name
   */
  Optional<Hop> forwarded(String peer, Function<String, List<String>> header) {
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
