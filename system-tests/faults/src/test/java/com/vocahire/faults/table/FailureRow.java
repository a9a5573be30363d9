package com.vocahire.faults.table;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;

/**
 * One row of the failure table (docs/api.md) and how it is reached through the HTTP API.
 *
 * @param patience whether the answer must say when to come back
 */
record FailureRow(int status, String code, Patience patience, String what, Reaching reaching) {

  enum Patience {
    RETRY_AFTER,
    NOT_TOLD
  }

  /** Makes it happen and gives the answer that shows it. */
  interface Reaching {
    Answer reach(Installation installation) throws Exception;
  }

  static FailureRow of(int status, String code, String what, Reaching reaching) {
    return new FailureRow(status, code, Patience.NOT_TOLD, what, reaching);
  }

  static FailureRow withRetryAfter(int status, String code, String what, Reaching reaching) {
    return new FailureRow(status, code, Patience.RETRY_AFTER, what, reaching);
  }

  /** Empty when the answer is what the table says, else what is wrong. */
  String complaintAbout(Answer answer) {
    if (answer.status() != status || !answer.code().equals(code)) {
      return "was " + answer;
    }
    if (!answer.isWholeProblem()) {
      return "is no whole problem+json: " + answer.type() + " " + answer.body();
    }
    boolean told = answer.retryAfter().matches("[1-9][0-9]*");
    return patience == Patience.RETRY_AFTER && !told ? "has no Retry-After" : "";
  }

  String name() {
    return status + " " + code;
  }
}
