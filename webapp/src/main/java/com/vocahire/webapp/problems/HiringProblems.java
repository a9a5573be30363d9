package com.vocahire.webapp.problems;

import com.vocahire.hiring.HiringFailure;

/**
 * The status and code of each failure of the hiring team's side. They stand apart from {@link
 * ProblemCatalog}, whose codes the candidate's page has sentences for.
 */
final class HiringProblems {

  private HiringProblems() {}

  static ProblemKind of(HiringFailure.Kind kind) {
    return switch (kind) {
      case INVALID_REQUEST -> ProblemCatalog.INVALID_REQUEST;
      case POSITION_NOT_FOUND -> new ProblemKind(404, "position_not_found", "No such position");
      case POSITION_ARCHIVED -> new ProblemKind(409, "position_archived", "Position archived");
      case PLAN_NOT_FOUND -> new ProblemKind(404, "plan_not_found", "No plan yet");
      case INVITATION_NOT_FOUND ->
          new ProblemKind(404, "invitation_not_found", "No such invitation");
      case INVITATION_OVER -> new ProblemKind(409, "invitation_over", "Invitation is over");
      case INVITATIONS_USED_UP ->
          new ProblemKind(429, "invitations_used_up", "Invitations used up");
      case TOO_MANY_TRIES -> new ProblemKind(429, "too_many_tries", "Too many tries");
      case KEYS_UNAVAILABLE -> new ProblemKind(503, "keys_unavailable", "No key");
      case PRECONDITION_REQUIRED ->
          new ProblemKind(428, "precondition_required", "Version required");
      case PRECONDITION_FAILED -> new ProblemKind(412, "precondition_failed", "Changed meanwhile");
    };
  }
}
