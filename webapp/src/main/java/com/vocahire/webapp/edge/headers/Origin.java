package com.vocahire.webapp.edge.headers;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** A web origin (RFC 6454, section 6.2), exactly as browsers write it. */
final class Origin {

  private Origin() {}

  /** Of an address, whatever its path; empty where it has none, as {@code *} or {@code null}. */
  static Optional<String> of(String address) {
    try {
      var uri = URI.create(address.strip().toLowerCase(Locale.ROOT));
      boolean usual =
          uri.getPort() == -1 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
      return Optional.of(uri)
          .filter(it -> "https".equals(it.getScheme()) || "http".equals(it.getScheme()))
          .filter(it -> it.getHost() != null && it.getRawUserInfo() == null)
          .map(it -> it.getScheme() + "://" + it.getHost() + (usual ? "" : ":" + it.getPort()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** The same for what must be an origin and nothing more. */
  static Optional<String> exactly(String text) {
    return text.replaceFirst("^[A-Za-z]+://", "").matches("[^/?#]*/?")
        ? of(text)
        : Optional.empty();
  }
}
