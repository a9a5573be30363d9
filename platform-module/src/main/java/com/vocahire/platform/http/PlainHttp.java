package com.vocahire.platform.http;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * {@code http://} is allowed to this machine only. What carries a key, a token or SDP, or fetches
 * the keys that tokens are verified with, crosses a network under TLS only; a sidecar listens on
 * loopback.
 */
public final class PlainHttp {

  /** How a sentence about such an address ends, after its key. */
  public static final String RULE =
      "must begin with https://; http:// is for this machine only (localhost, 127.0.0.0/8, [::1])";

  /** 127.0.0.0/8 (RFC 1122, section 3.2.1.3); a name could point anywhere tomorrow. */
  private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

  private PlainHttp() {}

  /** Returns whether {@code address} would cross a network without TLS. */
  public static boolean leavesThisMachine(URI address) {
    return "http".equalsIgnoreCase(address.getScheme()) && !isLoopback(address.getHost());
  }

  /** The same for text that may be no address; its syntax is validated elsewhere. */
  public static boolean leavesThisMachine(String address) {
    try {
      return leavesThisMachine(URI.create(address));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isLoopback(String host) {
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.equals("[::1]")
            || host.equals("[0:0:0:0:0:0:0:1]")
            || IPV4.matcher(host).matches());
  }
}
