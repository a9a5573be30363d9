package com.vocahire.hiring.mail.control;

/** A letter was not accepted. The message names no address: the log has it. */
public final class NotMailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  private NotMailed(String message, boolean permanent) {
    super(message);
    this.permanent = permanent;
  }

  /** Another attempt may succeed. */
  static NotMailed delayed(String what, Throwable cause) {
    return new NotMailed(what + because(cause), false);
  }

  /** The mail server will never accept it. */
  static NotMailed refused(String what, Throwable cause) {
    return new NotMailed(what + because(cause), true);
  }

  /** The types, down to the first cause: messages of mail servers repeat the address. */
  private static String because(Throwable cause) {
    return cause == null ? "" : ": " + cause.getClass().getSimpleName() + because(cause.getCause());
  }

  /** Whether another attempt is useless. */
  public boolean isPermanent() {
    return permanent;
  }
}
