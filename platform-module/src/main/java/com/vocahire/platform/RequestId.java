package com.vocahire.platform;

/**
 * The request a thread works for, for the log: a line of an interview's life names the request that
 * caused it. Work that goes on elsewhere takes it along with {@link #carried}.
 */
public final class RequestId {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /** Gives the thread back the request it had before. */
  @FunctionalInterface
  public interface Scope {
    void end();
  }

  private RequestId() {}

  /** The request this thread works for; {@code -} for a timer. */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "-" : id;
  }

  /** From here to {@code end} this thread works for the request {@code id}. */
  public static Scope of(String id) {
    String before = CURRENT.get();
    CURRENT.set(id);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  /** {@code work} for another thread, under the request of this one. */
  public static Runnable carried(Runnable work) {
    String id = CURRENT.get();
    if (id == null) {
      return work;
    }
    return () -> {
      Scope here = of(id);
      try {
        work.run();
      } finally {
        here.end();
      }
    };
  }
}
