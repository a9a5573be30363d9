package com.vocahire.ice.settings;

import java.time.Duration;

/**
 * How long credentials last, and how long a vendor may take.
 *
 * @param asked how long they should be good, as configured
 * @param interview the longest an interview may last
 * @param margin on top of it: reading before the start, and a reconnect at the end
 * @param timeout for one vendor, from the question to the whole answer
 */
public record CredentialTimes(
    Duration asked, Duration interview, Duration margin, Duration timeout) {

  /** What vendors give at most (Twilio: a day). */
  static final Duration LONGEST = Duration.ofHours(24);

  /** With less left than this, credentials could end before the interview they are for. */
  public Duration needed() {
    return interview.plus(margin);
  }

  /** How long new credentials are good: as asked, but never shorter than is needed. */
  Duration lifetime() {
    var shortest = asked.compareTo(needed()) < 0 ? needed() : asked;
    return shortest.compareTo(LONGEST) > 0 ? LONGEST : shortest;
  }
}
