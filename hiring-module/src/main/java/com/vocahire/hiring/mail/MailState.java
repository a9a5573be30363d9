package com.vocahire.hiring.mail;

import java.util.Locale;

/** What became of a letter. */
public enum MailState {
  /** It will be sent, or tried again. */
  WAITING,
  /** The mail server has accepted it. */
  SENT,
  /** The mail server will never accept it. */
  REFUSED,
  /** The mail server was not reached until it was too late. */
  GIVEN_UP,
  /** Its cause was gone before it was sent. */
  DROPPED;

  /** As JSON names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
