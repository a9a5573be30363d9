package com.vocahire.signaling.sdp.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is needed to connect to the peer of a section and to authenticate it: ICE credentials (RFC
 * 8839 section 5.4), fingerprint (RFC 8122), who begins the handshake (RFC 8842 section 5).
 *
 * @param levels where to look, in this order: the section, the session, the section that carries
 *     the bundle (RFC 9143 section 7.1.3)
 */
record Transport(List<Attributes> levels) {

  private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");

  void check(Set<String> setups) {
    required("ice-ufrag", UFRAG);
    required("ice-pwd", PASSWORD);
    var fingerprints =
        levels.stream().map(level -> level.all("fingerprint")).filter(all -> !all.isEmpty());
    fingerprints.findFirst().orElseGet(() -> absent("fingerprint")).forEach(Fingerprint::check);
    InvalidSdp.unless(
        first("setup").filter(setups::contains).isPresent(),
        "has no setup of " + String.join(" or ", setups));
  }

  private void required(String name, Pattern form) {
    var value = first(name);
    InvalidSdp.unless(value.isPresent(), "has no " + name);
    InvalidSdp.unless(form.matcher(value.get()).matches(), "has a malformed " + name);
  }

  private Optional<String> first(String name) {
    return levels.stream().flatMap(level -> level.single(name).stream()).findFirst();
  }

  private static List<String> absent(String name) {
    InvalidSdp.unless(false, "has no " + name);
    return List.of();
  }
}
