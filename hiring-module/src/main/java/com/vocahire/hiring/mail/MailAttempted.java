package com.vocahire.hiring.mail;

/** Event: a letter was handed to the mail server, or was not. */
public record MailAttempted(Outcome outcome) {

  /** How an attempt ended. */
  public enum Outcome {
    /** Accepted by the mail server. */
    SENT,
    /** Not accepted; it is tried again. */
    DELAYED,
    /** Refused for good. */
    REFUSED,
    /** Not accepted until it was too late. */
    GIVEN_UP
  }
}
