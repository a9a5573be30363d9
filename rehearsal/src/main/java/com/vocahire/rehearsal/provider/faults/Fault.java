package com.vocahire.rehearsal.provider.faults;

/**
 * What happens to a route's requests instead of, or before, the real answer.
 *
 * @param delayMs waits before anything else; 0 to 120,000
 * @param silence accepts and never answers; the connection is reset after the emulator's limit, or
 *     when no fault is left
 * @param status answers this status in the error shape
 * @param retryAfterSeconds with {@code status}: the Retry-After header
 * @param answer answers something malformed
 * @param times how many requests it happens to; null: until it is lifted
 */
public record Fault(
    int delayMs,
    boolean silence,
    Integer status,
    Integer retryAfterSeconds,
    Malformed answer,
    Integer times) {

  static final int LONGEST_DELAY_MS = 120_000;

  /** Answers no client expects. */
  enum Malformed {
    HTML,
    INVALID_SDP,
    HUGE,
    /** 307 to {@code /v1/elsewhere}, which no client may follow. */
    REDIRECT,
    RESET,
    /** Of a text model: its answer has not the form that was asked for. */
    CHATTER,
    /**
     * Of a text model: a report in the form that the product asks for, with quotations that are not
     * in the transcript.
     */
    INVENTED,
    /** Of the list of models: none of those that interview. */
    OTHER_MODELS,
    /** Of the list of models: each stops tomorrow. */
    STOPPING_MODELS,
    /** Of the list of models: each has stopped yesterday. */
    STOPPED_MODELS,
    /** Of the list of models: with a Date header an hour ahead. */
    OTHER_CLOCK
  }

  public Fault {
    if (delayMs < 0 || delayMs > LONGEST_DELAY_MS) {
      throw new IllegalArgumentException("delayMs is 0 to " + LONGEST_DELAY_MS);
    }
    if (status != null && (status < 400 || status > 599)) {
      throw new IllegalArgumentException("status is 400 to 599");
    }
    if (times != null && times < 1) {
      throw new IllegalArgumentException("times is at least 1");
    }
  }

  /** Null when it has happened often enough. */
  Fault afterOneMore() {
    if (times == null) {
      return this;
    }
    return times == 1
        ? null
        : new Fault(delayMs, silence, status, retryAfterSeconds, answer, times - 1);
  }

  /** The request is still answered for real, only later. */
  boolean onlyDelays() {
    return !silence && status == null && answer == null;
  }
}
