package com.vocahire.hiring.invitation.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many letters with a link each address of a position may get within a day, so that no mailbox
 * is filled by us. Counted while the position or the invitation is locked.
 */
final class MailQuota {

  private final Map<String, Long> written;
  private final int most;

  /**
   * @param written within the day before, by address in lower case
   */
  MailQuota(Map<String, Long> written, int most) {
    this.written = new HashMap<>(written);
    this.most = most;
  }

  /** Takes one letter; false where the address has got as many as it may. */
  boolean take(String address) {
    var key = address.toLowerCase(Locale.ROOT);
    boolean free = written.getOrDefault(key, 0L) < most;
    if (free) {
      written.merge(key, 1L, Long::sum);
    }
    return free;
  }
}
