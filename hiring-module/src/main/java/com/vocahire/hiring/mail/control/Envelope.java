package com.vocahire.hiring.mail.control;

import java.time.Instant;

/**
 * What all letters have in common.
 *
 * @param sender an address
 * @param contact the address that answers go to
 * @param sentAt the time of this attempt
 */
record Envelope(String sender, String contact, Instant sentAt) {

  /** The sender's domain, which is the right-hand side of the message's id. */
  String domain() {
    return sender.substring(sender.indexOf('@') + 1);
  }
}
