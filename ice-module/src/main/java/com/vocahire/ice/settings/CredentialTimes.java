package com.vocahire.ice.settings;

import java.time.Duration;

/**
 * The lifetime of credentials, and the time limit of a vendor.
 *
 * @param configured the configured lifetime
 * @param interview the time limit of an interview
 * @param margin the margin on top of it: reading before the start, and a reconnection at the end
 * @param timeout for one vendor, from the request to the complete answer
 */
public record CredentialTimes(
    Duration configured, Duration interview, Duration margin, Duration timeout) {

  /** The longest lifetime that all vendors permit (Twilio: a day). */
  static final Duration LONGEST = Duration.ofHours(24);

  /** The shortest remaining lifetime with which credentials outlast the interview they are for. */
  public Duration required() {
    return interview.plus(margin);
  }

  /** The lifetime of new credentials: as configured, but never shorter than required. */
  Duration lifetime() {
    var longer = configured.compareTo(required()) < 0 ? required() : configured;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
