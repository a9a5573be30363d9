package com.vocahire.webapp.edge.forwarding;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one proxy reports about its client.
 *
 * @param client empty where it is unknown or hidden
 * @param scheme {@code http} or {@code https}
 * @param host with its port, if it is not the scheme's usual one
 */
record Hop(Optional<InetAddress> client, Optional<String> scheme, Optional<String> host) {

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

  /** Each may be null; an invalid value counts as absent. */
  static Hop of(String client, String scheme, String host) {
    return new Hop(
        Optional.ofNullable(client).flatMap(Address::ofNode),
        Optional.ofNullable(scheme)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> name.equals("http") || name.equals("https")),
        Optional.ofNullable(host).map(String::strip).filter(Hop::isHost));
  }

  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }
}
