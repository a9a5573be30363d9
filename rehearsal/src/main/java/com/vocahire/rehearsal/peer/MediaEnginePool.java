package com.vocahire.rehearsal.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Rests rigs between calls: disposing one leaks two native threads, so none ever is. */
public final class MediaEnginePool {
  private final Deque<MediaEngine> resting = new ArrayDeque<>();

  /** One is ready before the first call: loading the engine takes longer than connecting. */
  public MediaEnginePool() {
    giveBack(new MediaEngine());
  }

  synchronized MediaEngine borrow() {
    MediaEngine rested = resting.poll();
    if (rested == null) {
      return new MediaEngine();
    }
    rested.start();
    return rested;
  }

  /** A device that stops takes its time, so nobody else waits for it. */
  final void giveBack(MediaEngine rig) {
    rig.stop();
    synchronized (this) {
      resting.push(rig);
    }
  }
}
