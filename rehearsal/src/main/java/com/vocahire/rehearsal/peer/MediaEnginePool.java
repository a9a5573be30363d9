package com.vocahire.rehearsal.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Pools media engines between calls: disposing one leaks two native threads, so none is ever
 * disposed.
 */
public final class MediaEnginePool {
  private final Deque<MediaEngine> idle = new ArrayDeque<>();

  /** One is ready before the first call: loading the engine takes longer than connecting. */
  public MediaEnginePool() {
    giveBack(new MediaEngine());
  }

  synchronized MediaEngine borrow() {
    MediaEngine engine = idle.poll();
    if (engine == null) {
      return new MediaEngine();
    }
    engine.start();
    return engine;
  }

  /** Stopping a device is slow, so it happens outside the lock. */
  final void giveBack(MediaEngine engine) {
    engine.stop();
    synchronized (this) {
      idle.push(engine);
    }
  }
}
