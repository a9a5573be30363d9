package com.vocahire.rehearsal.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Rests rigs between calls: disposing one leaks two native threads, so none ever is. */
public final class AudioRigs {
  private final Deque<AudioRig> resting = new ArrayDeque<>();

  /** One is ready before the first call: loading the engine takes longer than connecting. */
  public AudioRigs() {
    giveBack(new AudioRig());
  }

  synchronized AudioRig borrow() {
    AudioRig rested = resting.poll();
    if (rested == null) {
      return new AudioRig();
    }
    rested.start();
    return rested;
  }

  /** A device that stops takes its time, so nobody else waits for it. */
  final void giveBack(AudioRig rig) {
    rig.stop();
    synchronized (this) {
      resting.push(rig);
    }
  }
}
