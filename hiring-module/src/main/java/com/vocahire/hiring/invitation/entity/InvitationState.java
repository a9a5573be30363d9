package com.vocahire.hiring.invitation.entity;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
  /** It has a link. */
  CREATED,
  /** Its link went out by mail. */
  SENT,
  /** Its link was exchanged for an access token. */
  OPENED,
  /** Its interview was opened. */
  STARTED,
  /** Its interview is over. */
  COMPLETED,
  /** Its link was not used in time; derived from its end, never stored. */
  EXPIRED,
  /** A recruiter took it back. */
  WITHDRAWN;

  /** Whether time and recruiter may still end it. */
  public boolean isPending() {
    return switch (this) {
      case CREATED, SENT, OPENED -> true;
      case STARTED, COMPLETED, EXPIRED, WITHDRAWN -> false;
    };
  }

  /** As JSON names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
