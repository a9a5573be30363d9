package com.vocahire.session.audit;

/** What is witnessed of an interview. */
public enum AuditAction {
  /** An interview began; a repeat under the same key opens nothing. */
  OPENED,
  /** An interview went on in another call. */
  RECONNECTED,
  /** One was read with its conversation. */
  READ,
  /** A page of the list was read. */
  LISTED,
  /** One was taken away as a file. */
  EXPORTED,
  /** Feedback was asked for, so what was said went to the provider once more. */
  FEEDBACK_ASKED,
  /** Its content was removed. */
  ERASED
}
