package com.vocahire.webapp.identity.keys;

import com.vocahire.platform.http.PlainHttp;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The issuer's keys are fetched within these limits.
 *
 * @param location its JWK set (RFC 7517)
 * @param within the time limit of one fetch
 * @param every the maximum age of the keys
 * @param pause the minimum interval between two fetches caused by unknown keys
 */
public record KeyLimits(URI location, Duration within, Duration every, Duration pause) {

  URL url() {
    try {
      return location.toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("start-up has checked the address", impossible);
    }
  }

  /** Validates the settings. Returns a sentence for each invalid one, which begins with its key. */
  public List<String> validate() {
    if (!Set.of("http", "https").contains(String.valueOf(location.getScheme()))) {
      return List.of("mp.jwt.verify.publickey.location must be an http or https address");
    }
    if (PlainHttp.leavesThisMachine(location)) {
      return List.of("mp.jwt.verify.publickey.location " + PlainHttp.RULE);
    }
    if (within.isNegative() || within.isZero() || pause.isNegative() || pause.isZero()) {
      return List.of("vocahire.identity.keys-timeout and .keys-min-interval must be above zero");
    }
    // A quarter of the age is for refreshing ahead; the rest must exceed the fetch and the
    // interval.
    var least = within.plus(pause).multipliedBy(2);
    return every.compareTo(least) < 0
        ? List.of("vocahire.identity.keys-max-age must be at least " + least)
        : List.of();
  }
}
