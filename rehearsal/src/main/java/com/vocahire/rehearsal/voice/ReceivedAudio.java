package com.vocahire.rehearsal.voice;

import java.util.List;

/**
 * The peer has received this audio from the candidate.
 *
 * @param receivedMs length of all audio received
 * @param levelDbfs mean level of the speech in it; -100 when there was none
 * @param speechSeconds length of the speech in it
 * @param segments the last 200 pieces of speech, in milliseconds of the audio received
 */
public record ReceivedAudio(
    long receivedMs, double levelDbfs, double speechSeconds, List<Segment> segments) {
  /** A piece of speech lasts from its first to its last loud frame. */
  public record Segment(long startMs, long endMs) {}
}
