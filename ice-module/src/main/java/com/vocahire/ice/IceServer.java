package com.vocahire.ice;

import java.util.List;
import java.util.Optional;

/**
 * A browser takes this as an entry of {@code RTCConfiguration.iceServers} (W3C WebRTC, section
 * 4.2.2).
 *
 * @param urls {@code stun:} (RFC 7064) and {@code turn:} (RFC 7065) addresses of the same server
 */
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {

  /** A STUN server, which needs no credential. */
  public static IceServer stun(List<String> urls) {
    return new IceServer(List.copyOf(urls), Optional.empty(), Optional.empty());
  }

  /** Returns a TURN server with the long-term credential it requires (RFC 8489, section 9.2). */
  public static IceServer turn(List<String> urls, String username, String credential) {
    return new IceServer(List.copyOf(urls), Optional.of(username), Optional.of(credential));
  }

  /** Masked: the credential gives access to the relay. */
  @Override
  public String toString() {
    return "IceServer[" + urls + ", masked]";
  }
}
