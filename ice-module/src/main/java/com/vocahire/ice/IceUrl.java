package com.vocahire.ice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of a STUN (RFC 7064) or TURN (RFC 7065) server that every browser takes.
 *
 * @param text as a browser is given it
 */
public record IceUrl(String text, Kind kind, String host, int port) {

  /** The kind of server and transport, in the order of preference if only some can be given. */
  public enum Kind {
    TURN_UDP,
    TURN_TLS,
    TURN_TCP,
    STUN
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(stuns?|turns?):(\\[[0-9a-f:.]{2,45}]|[a-z0-9._-]{1,253})(?::([0-9]{1,5}))?"
              + "(?:\\?transport=(udp|tcp))?",
          Pattern.CASE_INSENSITIVE);

  /** The port of DNS, which browsers block for other protocols. */
  private static final int BLOCKED = 53;

  /** Parses an address; empty for one that some browser rejects or waits for in vain. */
  public static Optional<IceUrl> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    var scheme = form.group(1).toLowerCase(Locale.ROOT);
    boolean secure = scheme.endsWith("s");
    int port = form.group(3) == null ? (secure ? 5349 : 3478) : Integer.parseInt(form.group(3));
    if (port == 0 || port > 65_535 || port == BLOCKED) {
      return Optional.empty();
    }
    var host = form.group(2).toLowerCase(Locale.ROOT);
    return kind(scheme, form.group(4)).map(kind -> new IceUrl(text.strip(), kind, host, port));
  }

  private static Optional<Kind> kind(String scheme, String transport) {
    boolean udp = !"tcp".equalsIgnoreCase(transport);
    return switch (scheme) {
      // A transport is not allowed there (RFC 7064, section 3.1), and Chromium rejects the whole
      // list.
      case "stun", "stuns" -> transport == null ? Optional.of(Kind.STUN) : Optional.empty();
      case "turn" -> Optional.of(udp ? Kind.TURN_UDP : Kind.TURN_TCP);
      // DTLS: no browser speaks it to a relay.
      default -> "udp".equalsIgnoreCase(transport) ? Optional.empty() : Optional.of(Kind.TURN_TLS);
    };
  }

  /** Returns the host as Java resolves it: an IPv6 address without its brackets. */
  public String address() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns whether it is a TURN server's. */
  public boolean relays() {
    return kind != Kind.STUN;
  }

  /** Two addresses may be written differently and be one. */
  String same() {
    return kind + " " + host + " " + port;
  }

  /** The port that every corporate network permits. */
  boolean looksLikeHttps() {
    return port == 443;
  }
}
