package com.vocahire.webapp.edge.forwarding;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses as RFC 4632 writes it: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address.
 */
final class Network {

  private static final Pattern CIDR = Pattern.compile("(?<base>[^/]+)(/(?<prefix>\\d{1,3}))?");

  private final BigInteger base;
  private final int bits;
  private final int free;

  private Network(InetAddress base, int free) {
    this.bits = bits(base);
    this.free = free;
    this.base = number(base).shiftRight(free);
  }

  /** Empty for anything that is no such range. */
  static Optional<Network> of(String text) {
    var cidr = CIDR.matcher(text.strip());
    if (!cidr.matches()) {
      return Optional.empty();
    }
    var prefix = Optional.ofNullable(cidr.group("prefix")).map(Integer::valueOf);
    return Address.of(cidr.group("base"))
        .filter(address -> prefix.orElse(0) <= bits(address))
        .map(address -> new Network(address, bits(address) - prefix.orElse(bits(address))));
  }

  boolean contains(InetAddress address) {
    return bits(address) == bits && number(address).shiftRight(free).equals(base);
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
