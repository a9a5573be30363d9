package com.vocahire.session.entity;

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
  /** Its content was removed. */
  ERASED
}
