package com.vocahire.rehearsal.provider.interviewer;

/** How long the candidate has been silent since the last reply's audio ended. */
final class IdleTimeout {
  private static final long NOT_WAITING = -1;
  private long sinceMs = NOT_WAITING;
  private long sinceAudioMs;

  void begins(long nowMs, long audioMs) {
    sinceMs = nowMs;
    sinceAudioMs = audioMs;
  }

  void ends() {
    sinceMs = NOT_WAITING;
  }

  /** {@code timeoutMs} zero: it never is. */
  boolean exhausted(long nowMs, int timeoutMs) {
    return sinceMs != NOT_WAITING && timeoutMs > 0 && nowMs - sinceMs >= timeoutMs;
  }

  /** Where in the received audio the silence began. */
  long sinceAudioMs() {
    return sinceAudioMs;
  }
}
