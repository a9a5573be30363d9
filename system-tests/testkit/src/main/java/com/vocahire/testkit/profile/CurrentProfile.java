package com.vocahire.testkit.profile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The one profile whose rehearsal runs; the next takes its place, so that no idle server takes
 * memory and time from the tests of another.
 */
final class CurrentProfile implements AutoCloseable {
  private final Map<Class<?>, Exception> failed = new HashMap<>();
  private StartedProfile started;

  synchronized StartedProfile of(Class<? extends RehearsalProfile> type) throws IOException {
    if (started == null || !started.serves(type)) {
      close();
      started = start(type);
    }
    return started;
  }

  /** A start that has failed is not tried again by the next test: each try may take long. */
  private StartedProfile start(Class<? extends RehearsalProfile> type) throws IOException {
    if (failed.containsKey(type)) {
      throw new IllegalStateException(type + " did not start before", failed.get(type));
    }
    try {
      return StartedProfile.of(type);
    } catch (IOException | RuntimeException reason) {
      failed.put(type, reason);
      throw reason;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (started != null) {
      var last = started;
      started = null;
      last.close();
    }
  }
}
