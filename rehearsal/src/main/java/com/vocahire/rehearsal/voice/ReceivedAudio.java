package com.vocahire.rehearsal.voice;

import java.util.List;

/**
 * What came from the candidate.
 *
 * @param receivedMs length of all audio received
 * @param levelDbfs mean level of the speech in it; -100 when there was none
 * @param speechSeconds length of the speech in it
 * @param segments the last 200 pieces of speech, in milliseconds of the audio received
 */
public record ReceivedAudio(
    long receivedMs, double levelDbfs, double speechSeconds, List<Segment> segments) {
  /** From the first to the last loud frame. */
  public record Segment(long startMs, long endMs) {}
}
