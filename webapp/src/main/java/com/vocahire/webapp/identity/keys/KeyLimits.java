package com.vocahire.webapp.identity.keys;

import com.vocahire.platform.http.PlainHttp;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How the issuer's keys are fetched.
 *
 * @param location its JWK set (RFC 7517)
 * @param within the limit of one fetch
 * @param every how old the keys may become
 * @param pause the least time between two fetches that unknown keys cause
 */
public record KeyLimits(URI location, Duration within, Duration every, Duration pause) {

  URL url() {
    try {
      return location.toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("start-up has checked the address", impossible);
    }
  }

  /** What cannot be obeyed, as sentences that name the key. */
  public List<String> problems() {
    if (!Set.of("http", "https").contains(String.valueOf(location.getScheme()))) {
      return List.of("mp.jwt.verify.publickey.location must be an http or https address");
    }
    if (PlainHttp.leavesThisMachine(location)) {
      return List.of("mp.jwt.verify.publickey.location " + PlainHttp.REFUSED);
    }
    if (within.isNegative() || within.isZero() || pause.isNegative() || pause.isZero()) {
      return List.of("vocahire.identity.keys-within and .keys-pause must be longer than nothing");
    }
    // A quarter is for fetching ahead; the rest must hold the fetch and the pause.
    var least = within.plus(pause).multipliedBy(2);
    return every.compareTo(least) < 0
        ? List.of("vocahire.identity.keys-every must be at least " + least)
        : List.of();
  }
}
