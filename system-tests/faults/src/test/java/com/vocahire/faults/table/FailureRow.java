package com.vocahire.faults.table;

import com.vocahire.faults.testkit.Answer;
import com.vocahire.faults.testkit.server.Installation;

/**
 * One row of the failure table (docs/api.md) and how it is triggered through the HTTP API.
 *
 * @param retryAfter whether the answer must have Retry-After
 */
record FailureRow(int status, String code, RetryAfter retryAfter, String what, Trigger trigger) {

  enum RetryAfter {
    REQUIRED,
    ABSENT_OR_PRESENT
  }

  /** Makes it happen and gives the answer that shows it. */
  interface Trigger {
    Answer run(Installation installation) throws Exception;
  }

  static FailureRow of(int status, String code, String what, Trigger trigger) {
    return new FailureRow(status, code, RetryAfter.ABSENT_OR_PRESENT, what, trigger);
  }

  static FailureRow withRetryAfter(int status, String code, String what, Trigger trigger) {
    return new FailureRow(status, code, RetryAfter.REQUIRED, what, trigger);
  }

  /** Empty when the answer is what the table says, else what is wrong. */
  String complaintAbout(Answer answer) {
    if (answer.status() != status || !answer.code().equals(code)) {
      return "was " + answer;
    }
    if (!answer.isWholeProblem()) {
      return "is no whole problem+json: " + answer.type() + " " + answer.body();
    }
    boolean present = answer.retryAfter().matches("[1-9][0-9]*");
    return retryAfter == RetryAfter.REQUIRED && !present ? "has no Retry-After" : "";
  }

  String name() {
    return status + " " + code;
  }
}
