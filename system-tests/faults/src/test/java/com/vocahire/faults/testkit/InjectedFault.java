package com.vocahire.faults.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** One fault, and every request that was made because of it. */
public final class InjectedFault {
  /** What the network round trip may take besides. */
  private static final Duration GRACE = Duration.ofMillis(1500);

  /**
   * Whether an answer that comes late is a failure. Only on a machine that does nothing else, as
   * {@code ./vocahire load} wants it; in the suite a late answer is counted, and one that never
   * comes is lost.
   */
  public static final boolean TIMED = Boolean.getBoolean("vocahire.timed");

  /** For an answer that is held until the test releases it. */
  public static final Duration UNBOUNDED = Duration.ofHours(1);

  private final String what;
  private int requests;
  private int lost;
  private int wrong;
  private int late;
  private Duration slowest = Duration.ZERO;

  InjectedFault(String what) {
    this.what = what;
  }

  /** Counts an answer that must be a problem, and complains if it is another. */
  public Answer mustBe(int status, String code, Duration budget, Answer answer) {
    boolean right = answer.status() == status && answer.code().equals(code);
    count(right && (status < 400 || answer.isWholeProblem()), budget, answer);
    assertThat(answer.status() + " " + answer.code())
        .as("%s: %s, %s", what, answer, answer.body())
        .isEqualTo(status + " " + code);
    return answer;
  }

  /** Counts an answer that must be a success. */
  public Answer mustSucceed(int status, Duration budget, Answer answer) {
    return mustBe(status, "", budget, answer);
  }

  /** Counts an answer that is not of our API, such as the server's health. */
  public Answer mustHaveStatus(int status, Duration budget, Answer answer) {
    count(answer.status() == status, budget, answer);
    assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(status);
    return answer;
  }

  private synchronized void count(boolean right, Duration budget, Answer answer) {
    requests++;
    boolean over = answer.took().compareTo(budget.plus(GRACE)) > 0;
    lost += answer.isLost() ? 1 : 0;
    wrong += !answer.isLost() && !right ? 1 : 0;
    late += over ? 1 : 0;
    slowest = slowest.compareTo(answer.took()) > 0 ? slowest : answer.took();
    assertThat(TIMED && over).as("%s: over its budget of %s: %s", what, budget, answer).isFalse();
  }

  String what() {
    return what;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int lost() {
    return lost;
  }

  synchronized int wrong() {
    return wrong;
  }

  synchronized int late() {
    return late;
  }

  synchronized Duration slowest() {
    return slowest;
  }
}
