package com.vocahire.ice;

/** A STUN or TURN server did not do what a browser will ask of it. The message is ours. */
public final class RelayRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private RelayRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** Its name is not known here. */
  public static RelayRefused unknownHost() {
    return new RelayRefused("its name cannot be resolved", null);
  }

  /** No whole answer in time: a firewall drops, or nobody is there. */
  public static RelayRefused silent(Throwable cause) {
    return new RelayRefused("does not answer: is a firewall between?", cause);
  }

  /** No connection, or one that broke. */
  public static RelayRefused unreachable(Throwable cause) {
    return new RelayRefused("cannot be reached", cause);
  }

  /** Its certificate is not good for its name. */
  public static RelayRefused untrusted(Throwable cause) {
    return new RelayRefused("has no certificate that is trusted for its name", cause);
  }

  /** An error of RFC 8489, section 14.8, or RFC 8656, section 19. */
  public static RelayRefused because(int code) {
    return new RelayRefused(
        switch (code) {
          case 401, 441 -> "refuses the credential (" + code + "): is the secret the relay's own?";
          case 403 -> "forbids the request (403)";
          case 437 -> "has the allocation in another state (437)";
          case 442 -> "does not relay UDP (442)";
          case 486 -> "has no allocation left for this user (486): look at its quota";
          case 508 -> "has no port left (508)";
          default -> "answers with error " + code;
        },
        null);
  }

  /** What no STUN server says. */
  public static RelayRefused nonsense() {
    return new RelayRefused("does not answer as a STUN server does", null);
  }
}
