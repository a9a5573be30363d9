package com.vocahire.ice;

/**
 * A STUN or TURN server failed the request that a browser would send. The message is written here.
 */
public final class RelayRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private RelayRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** Its host name cannot be resolved. */
  public static RelayRefused unknownHost() {
    return new RelayRefused("its name cannot be resolved", null);
  }

  /** There was no complete answer in time: a firewall drops packets, or no server listens. */
  public static RelayRefused noAnswer(Throwable cause) {
    return new RelayRefused("does not answer. Does a firewall block the connection?", cause);
  }

  /** There was no connection, or it was lost. */
  public static RelayRefused unreachable(Throwable cause) {
    return new RelayRefused("cannot be reached", cause);
  }

  /** Its certificate is not valid for its host name. */
  public static RelayRefused untrusted(Throwable cause) {
    return new RelayRefused("has no certificate that is trusted for its name", cause);
  }

  /** The server answered with an error of RFC 8489, section 14.8, or RFC 8656, section 19. */
  public static RelayRefused because(int code) {
    return new RelayRefused(
        switch (code) {
          case 401, 441 -> "rejects the credential (" + code + "). Is this the relay's own secret?";
          case 403 -> "forbids the request (403)";
          case 437 -> "has the allocation in another state (437)";
          case 442 -> "does not relay UDP (442)";
          case 486 -> "has no allocation left for this user (486). Check its quota";
          case 508 -> "has no port left (508)";
          default -> "answers with error " + code;
        },
        null);
  }

  /** The answer is not a STUN message. */
  public static RelayRefused invalidAnswer() {
    return new RelayRefused("does not answer as a STUN server does", null);
  }
}
