package com.vocahire.session.audit;

import com.vocahire.session.Caller;

/**
 * Who did it. In the audit candidates stand by a pseudonym, so that erasing their interview leaves
 * nothing personal; staff who act on other people's interviews appear by their subject.
 *
 * @param subject of the token, or {@code system}
 */
public record Actor(String subject, Role role) {

  /** As what they acted. */
  public enum Role {
    CANDIDATE,
    REVIEWER,
    RECRUITER,
    SYSTEM
  }

  /** The timer. */
  public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);

  /** The owner of the interview, whatever other roles they have. */
  public static Actor owner(Caller caller) {
    return new Actor(caller.subject(), Role.CANDIDATE);
  }

  /** Returns a reviewer with another's. */
  public static Actor reviewer(Caller caller) {
    return new Actor(caller.subject(), Role.REVIEWER);
  }

  /** A recruiter with a position. */
  public static Actor recruiter(Caller caller) {
    return new Actor(caller.subject(), Role.RECRUITER);
  }
}
