package com.vocahire.webapp.identity;

/** The token does not count; the message says why, without a word of the token itself. */
final class TokenRefused extends Exception {

  private static final long serialVersionUID = 1L;

  TokenRefused(String why) {
    super(why);
  }

  /** The cause is the library's: its message may hold a claim's value and is left out. */
  static TokenRefused because(Exception cause) {
    return new TokenRefused(cause.getClass().getSimpleName());
  }
}
