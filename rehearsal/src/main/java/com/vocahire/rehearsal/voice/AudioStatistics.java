package com.vocahire.rehearsal.voice;

import com.vocahire.rehearsal.voice.ReceivedAudio.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Statistics of the received audio for tests; read from other threads. */
public final class AudioStatistics {
  private static final int KEPT = 200;
  private static final double SILENT = -100;
  private final Deque<Segment> segments = new ArrayDeque<>();
  private long receivedMs;
  private long speechFrames;
  private double energy;

  public synchronized void frame(short[] frame, boolean speech) {
    receivedMs += 10;
    if (speech) {
      speechFrames++;
      energy += Math.pow(10, VoiceActivity.level(frame) / 10);
    }
  }

  public synchronized void segment(long startMs, long endMs) {
    segments.add(new Segment(startMs, endMs));
    if (segments.size() > KEPT) {
      segments.remove();
    }
  }

  public synchronized ReceivedAudio soFar() {
    double level = speechFrames == 0 ? SILENT : 10 * Math.log10(energy / speechFrames);
    return new ReceivedAudio(receivedMs, level, speechFrames / 100.0, List.copyOf(segments));
  }
}
