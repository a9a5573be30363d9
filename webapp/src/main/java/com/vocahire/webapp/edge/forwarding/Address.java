package com.vocahire.webapp.edge.forwarding;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address in headers and settings; never a host name, which would need a DNS query. */
final class Address {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /** RFC 7239, section 6: a node may come with its port, and IPv6 then in brackets. */
  private static final Pattern NODE =
      Pattern.compile("\\[(?<v6>[^]]+)](:\\d{1,5})?|(?<v4>[\\d.]+)(:\\d{1,5})?|(?<bare>.+)");

  private Address() {}

  /** Without a zone, which a server may add for a link-local peer. */
  static Optional<InetAddress> of(String text) {
    String literal = text.strip().replaceFirst("%.*", "");
    if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  /** With or without a port; empty for {@code unknown} and for hidden names. */
  static Optional<InetAddress> ofNode(String text) {
    var node = NODE.matcher(text.strip());
    if (!node.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(node.group("v6"))
        .or(() -> Optional.ofNullable(node.group("v4")))
        .or(() -> Optional.ofNullable(node.group("bare")))
        .flatMap(Address::of);
  }
}
