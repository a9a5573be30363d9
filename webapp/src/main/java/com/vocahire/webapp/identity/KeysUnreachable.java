package com.vocahire.webapp.identity;

/** The issuer's keys cannot be had, so nobody can say whether the token counts. */
final class KeysUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysUnreachable(String why) {
    super(why);
  }

  KeysUnreachable(String why, Throwable cause) {
    super(why, cause);
  }
}
