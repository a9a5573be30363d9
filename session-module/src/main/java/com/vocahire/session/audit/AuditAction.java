package com.vocahire.session.audit;

/** Actions that are written to the audit. */
public enum AuditAction {
  /** An interview was opened; a repeat under the same key writes no entry. */
  OPENED,
  /** An interview was continued in a new call. */
  RECONNECTED,
  /** One was read with its conversation. */
  READ,
  /** A page of the list was read. */
  LISTED,
  /** One was exported as a file. */
  EXPORTED,
  /** Feedback was asked for, so what was said went to the provider once more. */
  FEEDBACK_ASKED,
  /** Its content was removed. */
  ERASED,
  /** A position was created. */
  POSITION_CREATED,
  /** Another text or other recruiters were set for one. */
  POSITION_CHANGED,
  /** One was archived. */
  POSITION_ARCHIVED,
  /** A version of a position's plan was saved. */
  PLAN_CHANGED,
  /** A candidate was invited. */
  INVITATION_CREATED,
  /** A candidate exchanged the link of one for the first time. */
  INVITATION_OPENED,
  /** An invitation got another link. */
  INVITATION_RENEWED,
  /** One was withdrawn. */
  INVITATION_WITHDRAWN,
  /** The mail server has accepted the letter with an invitation's link. */
  INVITATION_MAILED,
  /** It has accepted the reminder of one. */
  INVITATION_REMINDED,
  /** It has accepted the letter that one was withdrawn. */
  INVITATION_WITHDRAWAL_MAILED,
  /** A letter about one was refused, or given up. */
  INVITATION_NOT_MAILED,
  /** A page of a position's invitations was read. */
  INVITATIONS_LISTED
}
