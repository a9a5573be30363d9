package com.vocahire.hiring.mail;

/** What a letter is for. */
public enum MailKind {
  /** It has a link. */
  INVITED,
  /** It has the same link, some time before its end. */
  REMINDER,
  /** It says that the link is worthless. */
  WITHDRAWN
}
