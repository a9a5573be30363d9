package com.vocahire.rehearsal.peer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the callbacks of a peer and plays the audio that it is given. */
public class RecordingParty implements PeerParty {
  public final CountDownLatch connected = new CountDownLatch(1);
  public final CountDownLatch opened = new CountDownLatch(1);
  public final CountDownLatch gone = new CountDownLatch(1);
  public final List<String> received = new CopyOnWriteArrayList<>();
  public final List<String> lost = new CopyOnWriteArrayList<>();
  public final AtomicInteger loudFrames = new AtomicInteger();
  public volatile long lastLoudNanos;
  private final Queue<short[]> toPlay = new ConcurrentLinkedQueue<>();

  /** Queues samples, cut into frames. */
  public void play(short[] samples) {
    Deque<short[]> frames = new ArrayDeque<>();
    for (int at = 0; at + FRAME <= samples.length; at += FRAME) {
      frames.add(java.util.Arrays.copyOfRange(samples, at, at + FRAME));
    }
    toPlay.addAll(frames);
  }

  @Override
  public void connected() {
    connected.countDown();
  }

  @Override
  public void opened() {
    opened.countDown();
  }

  @Override
  public void received(String text) {
    received.add(text);
  }

  @Override
  public void audioReceived(short[] frame) {
    double sum = 0;
    for (short sample : frame) {
      sum += (double) sample * sample;
    }
    if (Math.sqrt(sum / frame.length) > 500) {
      lastLoudNanos = System.nanoTime();
      loudFrames.incrementAndGet();
    }
  }

  @Override
  public short[] nextFrame() {
    short[] next = toPlay.poll();
    return next == null ? new short[FRAME] : next;
  }

  @Override
  public void lost(String why) {
    lost.add(why);
    gone.countDown();
  }
}
