package com.vocahire.webapp.identity.token;

/**
 * The token is not accepted; the message is the reason and contains nothing of the token itself.
 */
public final class InvalidToken extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidToken(String why) {
    super(why);
  }

  /** The cause is the library's: its message may hold a claim's value and is left out. */
  static InvalidToken because(Exception cause) {
    return new InvalidToken(cause.getClass().getSimpleName());
  }
}
