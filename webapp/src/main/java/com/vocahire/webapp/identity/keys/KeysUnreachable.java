package com.vocahire.webapp.identity.keys;

/** The issuer's keys cannot be fetched, so the token cannot be verified at the moment. */
public final class KeysUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeysUnreachable(String why) {
    super(why);
  }

  public KeysUnreachable(String why, Throwable cause) {
    super(why, cause);
  }
}
